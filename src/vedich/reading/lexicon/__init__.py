"""The words of Vietnamese administrative prose, as data. All are written in lower case with tone marks placed as in
"hóa", "ủy" (`letters.alike`)."""
