import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import { editAskAction } from '@/app/admin/petition/asks/actions'
import { PageHead } from '@/components/admin/layout/page-head'
import { AskRuleForm } from '@/components/admin/petition/ask-rule-form'
import { requireAdmin } from '@/lib/admins/require-admin'
import { askWords, isLastRule, type AskRule } from '@/lib/asks/rules'
import { countryName } from '@/lib/countries/rules'
import { getLocale } from '@/lib/i18n/get-locale'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { allAskRules } from '@/lib/petition/asks'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.petition.asks')
  return { title: t('title') }
}

export default async function AskRulePage({ params }: { params: Promise<{ id: string }> }) {
  const admin = await requireAdmin('owner')
  const [{ id }, rules] = [await params, await allAskRules()]
  const rule = rules.find((each) => each.id === id)
  if (!rule) notFound()
  const [t, locale] = await Promise.all([getTranslations('admin.petition.asks'), getLocale()])
  return (
    <AdminPage admin={admin} area="petition" kind="list">
      <PageHead
        title={t('one', { ask: t(`ask.${rule.ask}`) })}
        beside={<a href="/admin/petition/asks">{t('back')}</a>}
      />
      <AskRuleForm
        action={editAskAction}
        ask={rule.ask}
        hidden={{ id, edited: rule.edited }}
        values={fieldsOf(rule, locale)}
        languages={rule.languages}
        isLast={isLastRule(rules, id)}
        save={t('save')}
      />
    </AdminPage>
  )
}

function fieldsOf(rule: AskRule, locale: Locale): Record<string, string> {
  const words = LOCALES.flatMap((each) =>
    Object.entries(askWords(rule, each)).map(([name, value]) => [`${each}-${name}`, value]),
  )
  const countries = rule.countries.map((code) => countryName(code, locale)).join(', ')
  return { countries, ...Object.fromEntries(words) }
}
