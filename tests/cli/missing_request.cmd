assess
