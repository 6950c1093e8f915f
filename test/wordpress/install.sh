#!/bin/sh
# Fetches what `npm run test:wordpress` needs, on Debian and as root: PHP and MariaDB are installed, WordPress itself is
# only unpacked below .cache, so that no web server comes with it.
set -eu
cd "$(dirname "$0")/../.."
# Nothing of it is wanted as a service: the test starts its own, below its own folder.
apt-get install -y --no-install-recommends php-cli php-mysql mariadb-server
mkdir -p .cache/wordpress
cd .cache/wordpress
apt-get download wordpress wordpress-theme-twentytwentythree
for package in *.deb; do
  dpkg -x "$package" .
  rm "$package"
done
# Links to what Debian shares between packages lead out of the folder, to nothing or to another WordPress; the parts
# that this leaves out are not tested.
find . -type l -lname '/*' -delete
find . -xtype l -delete
