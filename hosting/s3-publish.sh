#!/usr/bin/env bash
# Uploads a site of Commonplace to an S3 bucket behind CloudFront (hosting/cloudfront.yml makes both), in the order in
# which the program itself publishes: what others point to comes before what points to it.
#
#   hosting/s3-publish.sh site s3://BUCKET DISTRIBUTION
set -euo pipefail
site=$1 bucket=$2 distribution=$3
forever='public, max-age=31536000, immutable'
sync() { aws s3 sync "$site" "$bucket" --exclude '*' "$@" --exclude '.commonplace*'; }

sync --include 'assets/*' --include 'search/*/*.bin' --cache-control "$forever"
sync --include '*' --exclude 'assets/*' --exclude 'search/*' --exclude '*.xml' --cache-control 'no-cache'
sync --include 'search/*' --include '*.xml' --exclude 'search/*/*.bin' --cache-control 'no-cache'
# The build keeps hashed files of the last site for pages that are still open, so `--delete` may take the rest.
aws s3 sync "$site" "$bucket" --exclude '.commonplace*' --delete --size-only
aws cloudfront create-invalidation --distribution-id "$distribution" --paths '/*' >/dev/null
