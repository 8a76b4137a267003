#!/bin/sh
# Makes the receipt's fonts out of Inter's (docs/decisions/0010-receipt-fonts.md). Needs npm, and fonttools 4.66 with brotli.
set -eu
cd "$(dirname "$0")"
inter="$(mktemp -d)"
trap 'rm -rf "$inter"' EXIT
npm pack --silent --pack-destination "$inter" inter-ui@4.1.1
tar -xzf "$inter/inter-ui-4.1.1.tgz" -C "$inter"

# What people and strings are called in Europe, Vietnam, the Americas and much of Africa, and what stands between words.
characters="0020-007E,00A0-024F,02B0-02DD,0300-036F,0370-03FF,0400-04FF,1E00-1FFF,2010-2027,202F-205F,2070-20BF"
signs="2100-215F,2190-2193,2200-22FF,25A0-27BF"

subset() {
  fonttools ttLib.woff2 decompress -o "$inter/whole.ttf" "$inter/package/$1"
  pyftsubset "$inter/whole.ttf" --output-file="$2" --unicodes="$characters,$signs" \
    --layout-features=kern,ccmp,mark,mkmk,tnum --no-hinting --name-IDs=0,1,2,3,4,5,6,13,14
}

subset web/Inter-Regular.woff2 inter-regular.ttf
subset web/Inter-SemiBold.woff2 inter-semibold.ttf
subset display/InterDisplay-SemiBold.woff2 inter-display-semibold.ttf
cp "$inter/package/LICENSE.txt" OFL.txt
