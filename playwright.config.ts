import { defineConfig } from '@playwright/test'
import { findChromium } from './tools/chromium.ts'

export default defineConfig({
  testDir: 'e2e',
  globalSetup: ['./testing/setup/build.ts', './testing/database/postgres.ts'],
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 12_000 },
  reporter: [['list'], ...jsonReport()],
  outputDir: 'test-results',
  use: {
    locale: 'en-US',
    actionTimeout: 10_000,
    // A trace of every step would cost a fifth of the time: --trace on keeps one.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: await findChromium(),
      chromiumSandbox: false,
      args: [
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})

function jsonReport(): ['json', { outputFile: string }][] {
  const outputFile = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE
  return outputFile ? [['json', { outputFile }]] : []
}
