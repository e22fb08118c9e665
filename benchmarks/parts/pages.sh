# The page that people read, asked for as a browser does, beside nginx with the same bytes, sixteen at once.

page=/1489/kommunstyrelsen/2020
export ACCEPT='text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'
mkdir -p "$WORK/www$(dirname "$page")"
curl -sf -H "Accept: $ACCEPT" -o "$WORK/www$page" "$gateway$page"
curl -sf -H "Accept: $ACCEPT" -H 'Accept-Encoding: gzip' -o "$WORK/www$page.gz" "$gateway$page"
beside_nginx pages "the page of 2020, $(stat -c %s "$WORK/www$page") bytes" "$page" plain
beside_nginx pages "the page of 2020, $(stat -c %s "$WORK/www$page.gz") bytes of gzip" "$page" gzip
beside_nginx pages "the page of 2020, gzip, 4 of 5 with If-None-Match" "$page" conditional
unset ACCEPT
