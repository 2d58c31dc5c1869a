import { randomUUID } from 'node:crypto'
import { insertRule, isLastRule, moveRule, type Ask, type AskRule, type Direction } from '@/lib/asks/rules'
import { MAX_ASK_RULES, type AskFields } from '@/lib/asks/schema'
import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db, type Transaction } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import { keepChanges } from '@/lib/settings/keep-changes'
import { findSettingChange, settingsNow } from '@/lib/settings/queries'

type Owner = Authorized<'owner'>

type AskVerb =
  'add-ask' | 'edit-ask' | 'move-ask' | 'put-back-ask' | 'remove-ask' | 'turn-off-ask' | 'turn-on-ask'

/** Adds a rule before the last one, for whom it says. Returns its id; null where there are too many. */
export async function addAsk(owner: Owner, ask: Ask, fields: AskFields): Promise<string | null> {
  const id = randomUUID()
  const added = await changeRules(owner, 'add-ask', id, (rules) =>
    rules.length < MAX_ASK_RULES
      ? insertRule(rules, { id, ask, edited: 0, isOn: true, ...keptFields(fields) })
      : null,
  )
  return added ? id : null
}

/** Changes whom a rule is for, and its words. `stale` where it was edited since it was looked at. The last one stays for all. */
export async function editAsk(
  owner: Owner,
  id: string,
  fields: AskFields,
  looked: number,
): Promise<'saved' | 'stale' | 'gone'> {
  return db().$transaction(async (tx) => {
    const { asks: rules } = await settingsNow(tx, { lock: true })
    const found = rules.find((rule) => rule.id === id)
    if (!found) return 'gone'
    if (found.edited !== looked) return 'stale'
    const { words, ...audience } = keptFields(fields)
    const edited = {
      ...found,
      ...(!isLastRule(rules, id) && audience),
      ...{ words, edited: found.edited + 1 },
    }
    await writeRules(
      tx,
      owner,
      rules.map((rule) => (rule === found ? edited : rule)),
      ['edit-ask', edited],
    )
    return 'saved'
  })
}

/** Moves a rule one place; false where it is gone, or cannot move there. */
export async function moveAsk(owner: Owner, id: string, direction: Direction): Promise<boolean> {
  const moved = await changeRules(owner, 'move-ask', id, (rules) => moveRule(rules, id, direction))
  return moved !== null
}

/** Turns a rule on or off; false where it is gone, the last one, or stands so already. */
export async function turnAsk(owner: Owner, id: string, to: 'on' | 'off'): Promise<boolean> {
  const isOn = to === 'on'
  const turned = await changeRules(owner, `turn-${to}-ask`, id, (rules) => {
    const isTurnable = rules.some((rule) => rule.id === id && rule.isOn !== isOn) && !isLastRule(rules, id)
    return isTurnable ? rules.map((rule) => (rule.id === id ? { ...rule, isOn } : rule)) : null
  })
  return turned !== null
}

/** Removes a rule. Returns the change of the settings that `putBackAsk` undoes; null where it is gone, or the last one. */
export async function removeAsk(owner: Owner, id: string): Promise<number | null> {
  return changeRules(owner, 'remove-ask', id, (rules) =>
    rules.some((rule) => rule.id === id) && !isLastRule(rules, id)
      ? rules.filter((rule) => rule.id !== id)
      : null,
  )
}

/** Puts the rule that a change removed back to its place; false where nothing was, or it is there. */
export async function putBackAsk(owner: Owner, changeId: number): Promise<boolean> {
  const change = await findSettingChange(owner, changeId)
  if (change?.before.setting !== 'asks' || change.after.setting !== 'asks') return false
  const [before, after] = [change.before.value, change.after.value]
  const at = before.findIndex(({ id }) => after.every((rule) => rule.id !== id))
  const rule = before[at]
  if (!rule) return false
  const back = await changeRules(owner, 'put-back-ask', rule.id, (rules) =>
    rules.length < MAX_ASK_RULES && rules.every(({ id }) => id !== rule.id)
      ? insertRule(rules, rule, at)
      : null,
  )
  return back !== null
}

/** Gives all rules back as they were. */
export async function restoreAsks(owner: Owner, rules: AskRule[]): Promise<void> {
  await db().$transaction(async (tx) => {
    await settingsNow(tx, { lock: true })
    await writeRules(tx, owner, rules, ['restore-asks', null])
  })
}

/** Null where `change` finds nothing to do; else the id of what the history keeps of it. */
async function changeRules(
  owner: Owner,
  verb: AskVerb,
  id: string,
  change: (rules: AskRule[]) => AskRule[] | null,
): Promise<number | null> {
  return db().$transaction(async (tx) => {
    const { asks: before } = await settingsNow(tx, { lock: true })
    const after = change(before)
    if (!after) return null
    const rule = [...after, ...before].find((each) => each.id === id) ?? null
    return writeRules(tx, owner, after, [verb, rule])
  })
}

async function writeRules(
  tx: Transaction,
  owner: Owner,
  asks: AskRule[],
  [verb, rule]: [verb: AskVerb | 'restore-asks', rule: AskRule | null],
): Promise<number | null> {
  await keepChanges(tx, owner.id, await settingsNow(tx), { asks })
  await tx.campaign.update({ where: { id: 1 }, data: { asks } })
  await audit(tx, {
    adminId: owner.id,
    verb,
    subject: 'campaign:1',
    detail: rule
      ? { ask: rule.ask, languages: rule.languages.join(' '), countries: rule.countries.join(' ') }
      : {},
  })
  await invalidate(tx)
  const kept = await tx.settingChange.findFirst({ where: { setting: 'asks' }, orderBy: { id: 'desc' } })
  return kept?.id ?? null
}

function keptFields({ languages, countries, words }: AskFields) {
  const said = words.filter(({ heading, sentence, button }) => heading || sentence || button)
  return {
    languages: [...languages],
    countries,
    words: Object.fromEntries(said.map(({ locale, ...kept }) => [locale, kept])),
  }
}
