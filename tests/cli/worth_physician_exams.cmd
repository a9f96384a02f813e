worth examples/physician_exams.json
