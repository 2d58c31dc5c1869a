import { readFileSync } from 'node:fs'
import type { Imports } from './imports.ts'

/** A function on a way, imported by the previous step; `via` names what is in between otherwise. */
type Step = { file: string; name: string; does: string; via?: string; then?: Step[] }

const SHOWN: Step = {
  file: 'lib/platform/invalidate.ts',
  name: 'invalidate',
  does: 'tells every process, once the transaction is committed',
  then: [
    {
      file: 'server/jobs/invalidation-listener.ts',
      name: 'listenForInvalidations',
      does: 'hears it in each of them',
      via: 'NOTIFY',
      then: [
        {
          file: 'server/front/page-cache.ts',
          name: 'pageCache',
          does: 'makes the public pages anew',
          via: 'drops what is held',
        },
      ],
    },
  ],
}

export const WAYS: Record<string, Step> = {
  signature: {
    file: 'browser/sign-form.ts',
    name: 'SignForm',
    does: 'posts the form and shows errors in place; without scripts the browser posts it',
    then: [
      {
        file: 'server/front/hot-endpoints.ts',
        name: 'answerHotEndpoints',
        does: 'answers without Next',
        via: 'POST /api/signatures',
        then: [
          {
            file: 'endpoints/sign.ts',
            name: 'handleSigning',
            does: 'checks the fields; answers 303, 202, 422, 429 or 503',
            then: [
              { file: 'endpoints/screen.ts', name: 'screen', does: 'limits, hidden fields, proof of work' },
              { file: 'lib/blocklist/match.ts', name: 'matchBlocklist', does: 'flags and holds' },
              {
                file: 'lib/signatures/submit.ts',
                name: 'submit',
                does: 'writes the row and its mail’s job in one statement, together with others',
                then: [
                  {
                    file: 'server/jobs/definitions/mail-confirmation.ts',
                    name: 'mailConfirmationJob',
                    does: 'sends the link',
                    via: 'the queue',
                    then: [
                      {
                        file: 'lib/signatures/emails.ts',
                        name: 'mailConfirmation',
                        does: 'decrypts the address and writes the mail',
                        then: [
                          {
                            file: 'lib/mail/deliver.ts',
                            name: 'deliver',
                            does: 'hands it to the mail server',
                          },
                        ],
                      },
                    ],
                  },
                ],
              },
            ],
          },
          {
            file: 'endpoints/confirm.ts',
            name: 'handleConfirming',
            does: 'answers the press on the page that the link opens',
            then: [
              {
                file: 'lib/signatures/confirm.ts',
                name: 'confirm',
                does: 'counts it: state, event and mail in one statement',
                then: [
                  {
                    file: 'lib/tallies/aggregate.ts',
                    name: 'aggregateEvents',
                    does: 'adds new events to the count and the tallies',
                    via: 'server/jobs/tally-loop.ts, every second',
                    then: [{ ...SHOWN, name: 'invalidateSql' }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  update: {
    file: 'editor/autosaver.ts',
    name: 'Autosaver',
    does: 'saves what an admin types as the working copy',
    then: [
      {
        file: 'app/admin/updates/[id]/publish-form.ts',
        name: 'publishForm',
        does: 'publishes as the form says, for a signed-in admin',
        via: 'a server action',
        then: [
          {
            file: 'lib/updates/save-and-publish.ts',
            name: 'saveAndPublish',
            does: 'publishes what was looked at, in one transaction, or tells the conflict',
            then: [
              {
                file: 'lib/updates/publish.ts',
                name: 'publishWords',
                does: 'asks what is missing, publishes, keeps the version, writes the audit event',
                then: [SHOWN],
              },
            ],
          },
        ],
      },
      {
        file: 'lib/broadcasts/start.ts',
        name: 'startBroadcast',
        does: 'freezes what an owner approved',
        via: 'where it is to be mailed',
        then: [
          {
            file: 'lib/broadcasts/sender.ts',
            name: 'Sender',
            does: 'queues recipients and sends one mail after the other',
            via: 'server/jobs/broadcast-loop.ts, in one process',
          },
        ],
      },
    ],
  },
}

/** A way as a tree. Throws where the code lacks a step, or the step above does not import it. */
export function drawWay(step: Step, ours: Imports, above?: Step, indent = ''): string {
  check(step, ours, above)
  const lines = [
    `${indent}${step.via ? `┊ ${step.via}\n${indent}` : ''}${step.name} · ${step.file}`,
    `${indent}    ${step.does}`,
  ]
  return [...lines, ...(step.then ?? []).map((next) => drawWay(next, ours, step, `${indent}  `))].join('\n')
}

function check({ file, name, via }: Step, ours: Imports, above?: Step): void {
  if (!ours.has(file)) throw new Error(`${file} is not there`)
  if (!new RegExp(`^export [\\w ]*\\b${name}\\b`, 'm').test(readFileSync(file, 'utf8')))
    throw new Error(`${file} exports no ${name}`)
  if (above && !via && !ours.get(above.file)?.includes(file))
    throw new Error(`${above.file} does not import ${file}`)
}
