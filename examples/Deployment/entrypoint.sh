#!/bin/sh
# One image, two apps: PaymentStatus, or Ecommerce where the first argument is "ecommerce". What follows are the app's own arguments.
# exec, so that the app gets the signals that a container is stopped by, flushes and says where to go on.
set -eu
app=PaymentStatus
case "${1:-}" in
  ecommerce) app=Ecommerce; shift ;;
  payment-status) shift ;;
esac
exec "$(dirname "$0")/$app" "$@"
