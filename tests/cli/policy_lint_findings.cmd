policy lint <(sed 's/"measure": "surplus_use"/"measure": "age"/; s/"limit": "grade.max"/"limit": "no.such"/; s/"above": "3000.00"/"above": "4000.00"/' engine/parameters/demo-lender.json)
