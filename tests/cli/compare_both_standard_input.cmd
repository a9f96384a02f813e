compare --person - --courses -
