import type { Messages } from '@/lib/i18n/messages'

// A key that is not in messages/ does not compile.
declare module 'next-intl' {
  interface AppConfig {
    Messages: Messages
  }
}
