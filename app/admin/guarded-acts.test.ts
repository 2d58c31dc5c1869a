import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { GUARDED_ACTS } from '@/lib/admins/rules'

/** What owners alone do without their password: it can be undone, concerns one thing of a day's work, or the public sees it. */
const UNGUARDED = [
  'addAskAction',
  'allowMailAction',
  'answerAction',
  'approvalAction',
  'askRowAction',
  'audienceAction',
  'beginUpdateAction',
  'blockAndTell',
  'broadcastAction',
  'catchUpAction',
  'checkIdentityAction',
  'chosenAction',
  'composeAction',
  'deleteHistoryAction',
  'deleteMessageAction',
  'discardAction',
  'dismissFirstStepsAction',
  'editAddressesAction',
  'editAskAction',
  'editDonationsAction',
  'editFilmAction',
  'editGoalsAction',
  'editHistoryAction',
  'editLetterAction',
  'editShareChannelsAction',
  'editShareTextsAction',
  'editTextAction',
  'editWordsAction',
  'endCampaignAction',
  'endLinkAction',
  'findAction',
  'hideAllAction',
  'hideCommentAction',
  'letSignAgainAndTell',
  'lookUpAction',
  'markAnsweredAction',
  'noteSeenAction',
  'putBackAskAction',
  'ratesAction',
  'recordAction',
  'releaseAction',
  'releaseAllAction',
  'remakeAction',
  'reopenCampaignAction',
  'resendAction',
  'restoreAction',
  'restoreTextCopyAction',
  'restoreTextVersionAction',
  'retryMailAction',
  'sendLinkAction',
  'showCommentAction',
  'stopAction',
  'stopMailAction',
  'turnShareTextAction',
  'turnSwitchAction',
  'unblockAndTell',
  'undoAction',
  'writeHistoryAction',
]

/** Endpoints that take a post without it: the audit has no personal data of signers, pictures are put in, and who is here is told. */
const UNGUARDED_ENDPOINTS = [
  'app/admin/audit/export/route.ts',
  'app/admin/pictures/upload/route.ts',
  'app/admin/updates/[id]/presence/route.ts',
]

const FILES = ['app/admin', 'components/admin'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => path.join(room, file)),
)
const SOURCES = FILES.map((file) => ({ file, text: readFileSync(file, 'utf8') }))

function found(pattern: RegExp): string[] {
  return SOURCES.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name = '']) => name)).sort()
}

it('every action of owners asks for the password, or is named here as one that need not', () => {
  expect([...new Set(found(/const (\w+) = adminAction\(\s*'owner'/g))]).toEqual([...UNGUARDED].sort())
})

it('every endpoint that takes a post does, too', () => {
  const open = SOURCES.filter(({ text }) => text.includes('export async function POST'))
    .filter(({ text }) => !text.includes('sudoEndpoint('))
    .map(({ file }) => file)
  expect(open.sort()).toEqual(UNGUARDED_ENDPOINTS)
})

it('each guarded act has one gate, and a form with a field for the password', () => {
  expect(found(/(?:sudoAction\(\s*|sudoEndpoint\([^;]*?act: )'([\w-]+)'/g)).toEqual([...GUARDED_ACTS].sort())
  expect([...new Set(found(/(?:passwordField\(|\bact=)['"]([\w-]+)['"]/g))]).toEqual([...GUARDED_ACTS].sort())
})
