/** Every setting of the site as unset, so that nobody's own settings or `.env` reach a test: it could mail real people. */
export const BLANK_ENVIRONMENT = {
  SITE_URL: '',
  PORT: '',
  HOST: '',
  DATABASE_URL: '',
  DATA_DIR: '',
  AUTH_SECRET: '',
  DATA_KEY: '',
  LEDGER_KEY: '',
  SMTP_URL: '',
  MAIL_FROM: '',
  DKIM_KEY: '',
  DKIM_SELECTOR: '',
  METRICS_TOKEN: '',
  TRUSTED_PROXIES: '',
  LIMITS: '',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: '',
}
