assess <(sed 's#"1/12"#"Act/365F"#; s#{"first": "2026-03-02"}#{"first": "2026-03-09", "frequency": "weekly"}#; s#"payments": 24#"payments": 104#' examples/minimal.json)
