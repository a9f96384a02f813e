assess examples/dentist_exams.json
