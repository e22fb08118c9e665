# The hot path: the published 2020 report and its draft, beside nginx with the same bytes, sixteen at once.

start_nginx
beside_nginx report "the 2020 report, $(stat -c %s "$WORK/www$report") bytes" "$report" plain
beside_nginx report "the 2020 report, $(stat -c %s "$WORK/www$report.gz") bytes of gzip" "$report" gzip
beside_nginx report "the 2020 report, gzip, 4 of 5 with If-None-Match" "$report" conditional
beside_nginx report "the draft of 2020, with a token" "$draft" token
