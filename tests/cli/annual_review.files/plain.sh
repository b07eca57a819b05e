# What passes through, without what is another one each time: instants, digests, the version.
sed -E -e 's/[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}/NOW/g' -e 's/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z/NOW/g' -e 's/[0-9a-f]{64}/DIGEST/g' -e 's/[0-9]+\.[0-9]+\.[0-9]+/VERSION/g'
