import { deliveries } from '@/lib/deliveries/queries'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import { countriesUntilToday } from '@/lib/petition/countries'
import { campaign, petitionText } from '@/lib/petition/queries'
import { foldPlaces, goalFor, versionName } from '@/lib/petition/rules'
import { isSigningClosed } from '@/lib/switches/rules'

export const dynamic = 'force-dynamic'

/** The petition for other programs; `count` is confirmed here and now, deliveries from before are never added to it. */
export async function GET() {
  const [{ signingClosedAt, count, countedAt, goals, endedAt, outcome }, text, delivered, countries] =
    await Promise.all([campaign(), petitionText(DEFAULT_LOCALE), deliveries(), countriesUntilToday()])
  const body = {
    title: [text.salutation, text.title].filter(Boolean).join(' '),
    target: text.target,
    textVersion: text.version,
    textVersionName: versionName(text),
    count,
    goal: goalFor(count, goals).goal,
    status: isSigningClosed({ endedAt, signingClosedAt }) ? 'closed' : 'open',
    endedAt: endedAt?.toISOString() ?? null,
    outcome,
    updatedAt: countedAt.toISOString(),
    deliveries: delivered.map(({ date, to, count, before }) => ({ date, to, count, before })),
    countries: foldPlaces(countries),
  }
  return Response.json(body, { headers: { 'Cache-Control': 'public, max-age=2' } })
}
