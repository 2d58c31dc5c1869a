'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { ActionForm } from '@/components/admin/form/action-form'
import { Status } from '@/components/admin/format/status'
import { AskAudience } from '@/components/admin/petition/ask-audience'
import { Table } from '@/components/admin/table/table'
import type { FormAction } from '@/editor/form-state'
import { isNeverReached, type Ask, type AskRule } from '@/lib/asks/rules'
import { languageName } from '@/lib/i18n/language-names'
import { isLocale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

type AskRulesTableProps = {
  action: FormAction
  rules: readonly AskRule[]
  /** What cannot be asked in any language. */
  absent: readonly Ask[]
}

/** The rules in their order, each with what can be done to it; the last one stays where it is. */
export function AskRulesTable({ action, rules, absent }: AskRulesTableProps) {
  const t = useTranslations('admin.petition.asks')
  const form = useFocusThatFollows(rules)
  const columns = [t('columns.ask'), t('columns.for'), t('columns.state'), t('columns.change')]
  return (
    <div ref={form}>
      <ActionForm action={action} label={t('caption')}>
        {() => (
          <Table caption={t('caption')} columns={columns}>
            {rules.map((rule, place) => (
              <Row key={rule.id} {...{ rule, rules, place, absent }} />
            ))}
          </Table>
        )}
      </ActionForm>
    </div>
  )
}

type RowProps = { rule: AskRule; place: number } & Omit<AskRulesTableProps, 'action'>

function Row({ rule, rules, place, absent }: RowProps) {
  const [t, locale, format] = [useTranslations('admin.petition.asks'), useLocale(), useFormatter()]
  const written = Object.keys(rule.words).filter(isLocale)
  const languages = format.list(written.map((each) => languageName(each, locale)))
  const last = rules.length - 1
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {place + 1}. <a href={`/admin/petition/asks/${rule.id}`}>{t(`ask.${rule.ask}`)}</a>
      </th>
      <td role="cell" className="long wrap-anywhere">
        <AskAudience rule={rule} />
        {written.length > 0 && <span className="meta block">{t('ownWords', { languages })}</span>}
      </td>
      <td role="cell" className="long">
        <State rule={rule} rules={rules} absent={absent} />
      </td>
      <td role="cell" className="long">
        {place === last ? (
          <span className="meta">{t('last')}</span>
        ) : (
          <span className="flex flex-wrap gap-x-4 gap-y-1">
            {place > 0 && <RowButton name="up" place={place} rule={rule} words={t('up')} />}
            {place < last - 1 && <RowButton name="down" place={place} rule={rule} words={t('down')} />}
            <RowButton
              name={rule.isOn ? 'off' : 'on'}
              place={place}
              rule={rule}
              words={t(rule.isOn ? 'turnOff' : 'turnOn')}
            />
            <RowButton name="remove" place={place} rule={rule} words={t('remove')} />
          </span>
        )}
      </td>
    </tr>
  )
}

function State({ rule, rules, absent }: Omit<RowProps, 'place'>) {
  const t = useTranslations('admin.petition.asks')
  const { ask, isOn } = rule
  if (!isOn) return <Status mark="over">{t('off')}</Status>
  if ((ask === 'donate' || ask === 'write') && absent.includes(ask))
    return <Status mark="over">{t(`absent.${ask}`)}</Status>
  if (isNeverReached(rules, rule.id)) return <Status mark="needed">{t('never')}</Status>
  return <Status mark="done">{t('on')}</Status>
}

type RowButtonProps = {
  name: 'up' | 'down' | 'on' | 'off' | 'remove'
  place: number
  rule: AskRule
  words: string
}

function RowButton({ name, place, rule: { id, ask }, words }: RowButtonProps) {
  const t = useTranslations('admin.petition.asks')
  return (
    <button className="btn-link" name={name} value={id}>
      {words}
      <span className="sr-only">
        {' '}
        {place + 1}. {t(`ask.${ask}`)}
      </span>
    </button>
  )
}

/** A button that was pressed keeps the focus when its row moves; at an end of the list, the row's next button has it. */
function useFocusThatFollows(rules: readonly AskRule[]) {
  const element = useRef<HTMLDivElement>(null)
  const pressed = useRef<HTMLButtonElement | null>(null)
  const order = rules.map(({ id }) => id).join(' ')
  useEffect(() => {
    const found = element.current
    const remember = (event: MouseEvent) => {
      const { target } = event
      pressed.current = target instanceof Element ? target.closest('button') : null
    }
    found?.addEventListener('click', remember)
    return () => found?.removeEventListener('click', remember)
  }, [])
  useEffect(() => {
    const { name, value } = pressed.current ?? {}
    pressed.current = null
    if (!value) return
    const buttons = [...(element.current?.querySelectorAll('button') ?? [])]
    const ofRow = buttons.filter((button) => button.value === value)
    const button = ofRow.find((each) => each.name === name) ?? ofRow[0]
    button?.focus()
  }, [order])
  return element
}
