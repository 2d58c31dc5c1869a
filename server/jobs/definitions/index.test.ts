import { readdirSync } from 'node:fs'
import { parseCrontab, type JobHelpers } from 'graphile-worker'
import { expect, it, vi } from 'vitest'
import { InvalidPayload } from '@/server/jobs/define-job'
import { JOBS } from '@/server/jobs/definitions/index'
import { jobLogger } from '@/server/jobs/job-log'

const HELPERS = { job: { id: '1', created_at: new Date() } } as JobHelpers

const scheduled = JOBS.flatMap(({ crontab }) => crontab ?? [])

function taskOf(name: string) {
  const job = JOBS.find((candidate) => candidate.name === name)
  if (!job) throw new Error(`There is no job ${name}`)
  return job.task
}

// Jobs with these names wait in the databases of running campaigns.
it('knows every job by the name under which it waits, once each', () => {
  const names = JOBS.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toEqual(
    expect.arrayContaining([
      'catch-up',
      'check-link',
      'check-links',
      'clear-deleted-drafts',
      'count-regions',
      'erase-unconfirmed',
      'forget-blocks',
      'forget-networks',
      'mail-asked-link',
      'mail-confirmation',
      'mail-contact-message',
      'mail-counted',
      'mail-join-link',
      'mail-link',
      'mail-nothing',
      'mail-notice',
      'mail-reminder',
      'mail-signed-already',
      'make-package',
      'publish-due',
      'purge-contact-messages',
      'purge-kept-mails',
      'purge-limits',
      'purge-packages',
      'reconcile',
      'remind-signers',
      'remove-in-bulk',
      'resend-confirmations',
      'tell-owners',
    ]),
  )
})

it('has a file for each, of its name', () => {
  const files = readdirSync('server/jobs/definitions').filter((file) => !/^index\.|\.test\./.test(file))
  expect(files.sort()).toEqual(JOBS.map(({ name }) => `${name}.ts`))
})

it('begins some by the clock, before the mails that wait', () => {
  expect(scheduled).toEqual(
    expect.arrayContaining([
      '37 * * * * catch-up ?priority=-1',
      '7 4 * * * check-links ?priority=-1&queue=links',
      '33 3 * * * clear-deleted-drafts ?priority=-1',
      '12 4 * * * count-regions ?priority=-1',
      '47 3 * * * erase-unconfirmed ?priority=-1',
      '29 3 * * * forget-blocks ?priority=-1',
      '27 3 * * * forget-networks ?priority=-1',
      '*/5 * * * * publish-due ?priority=-1',
      '21 3 * * * purge-contact-messages ?priority=-1',
      '17 3 * * * purge-kept-mails ?priority=-1',
      '*/10 * * * * purge-limits ?priority=-1',
      '37 3 * * * reconcile ?priority=-1',
      '11 * * * * remind-signers ?priority=-1',
      '* * * * * tell-owners ?priority=-1',
    ]),
  )
  const parsed = parseCrontab(scheduled.join('\n'))
  expect(parsed.map(({ task }) => task)).toEqual(scheduled.map((line) => line.split(' ')[5]))
  expect(parsed.every(({ options }) => options.priority === -1)).toBe(true)
})

it('takes what the clock adds to a payload, and what was queued with more than is read', async () => {
  const payload = { signatureId: crypto.randomUUID(), _cron: { ts: new Date().toISOString() } }
  await expect(taskOf('mail-nothing')(payload, HELPERS)).resolves.toBeUndefined()
})

it('fails a payload that it cannot read, and says no word of it', async () => {
  const error = await Promise.resolve(
    taskOf('mail-counted')({ signatureId: 'ana@example.org' }, HELPERS),
  ).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(InvalidPayload)
  expect(String(error)).toBe('InvalidPayload: signatureId invalid_format')
  await expect(taskOf('remove-in-bulk')(null, HELPERS)).rejects.toThrow('invalid_type')
  const lines = vi.spyOn(console, 'error').mockImplementation(() => {})
  jobLogger().error('Failed task', { job: { task_identifier: 'mail-counted' }, error })
  expect(lines.mock.calls.flat()).toEqual([
    'The job mail-counted failed: InvalidPayload signatureId invalid_format',
  ])
  lines.mockRestore()
})
