#!/bin/sh
# Makes one role and one database for each part, the role its database's owner. PostgreSQL's image runs this once, when
# its volume is new; the passwords come from the environment.
set -eu

# Usage: database NAME PASSWORD
database() {
  psql --username "$POSTGRES_USER" --set ON_ERROR_STOP=1 --set name="$1" --set password="$2" --quiet <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}

database ingest "$INGEST_DATABASE_PASSWORD"
database catalog "$CATALOG_DATABASE_PASSWORD"
database engagement "$ENGAGEMENT_DATABASE_PASSWORD"
database keycloak "$KEYCLOAK_DATABASE_PASSWORD"
