import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdminPage } from '@/app/admin/admin-page'
import {
  editAddressesAction,
  editDonationsAction,
  editFilmAction,
  editGoalsAction,
  editLetterAction,
} from '@/app/admin/petition/actions'
import { PageHead, PaneHead } from '@/components/admin/layout/page-head'
import { AddressesForm } from '@/components/admin/petition/addresses-form'
import { DonationsForm } from '@/components/admin/petition/donations-form'
import { FilmFactsForm } from '@/components/admin/petition/film-facts-form'
import { GoalsForm } from '@/components/admin/petition/goals-form'
import { LetterSettingsForm } from '@/components/admin/petition/letter-settings-form'
import { PetitionTabs } from '@/components/admin/petition/petition-tabs'
import { requireAdmin } from '@/lib/admins/require-admin'
import { campaignForEditing } from '@/lib/petition/admin-queries'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.petition.campaign')
  return { title: t('title') }
}

export default async function CampaignPage() {
  const admin = await requireAdmin('owner')
  const t = await getTranslations('admin.petition')
  const {
    goals,
    count,
    name,
    organisation,
    postalAddress,
    contactEmail,
    replyTo,
    donateUrl,
    donateCurrency,
    donateAmounts,
    letterTo,
    findersShown,
    houseFinderUrl,
    senateFinderUrl,
    filmUrl,
    originalUrl,
    ...film
  } = await campaignForEditing()
  return (
    <AdminPage admin={admin} area="petition" kind="list">
      <PageHead title={t('title')} />
      <PetitionTabs current="campaign" />
      <div className="grid gap-x-12 gap-y-8 pt-6 lg:grid-cols-[minmax(0,32rem)_minmax(0,24rem)]">
        <div className="grid content-start gap-8">
          <section aria-labelledby="addresses">
            <PaneHead id="addresses" title={t('campaign.addresses')} />
            <AddressesForm
              action={editAddressesAction}
              values={{
                ...{ name, organisation, postalAddress, contactEmail, replyTo, filmUrl },
                originalUrl: originalUrl ?? '',
              }}
            />
          </section>
          <section aria-labelledby="donations-head">
            <PaneHead id="donations-head" title={t('campaign.donations')} />
            <DonationsForm
              action={editDonationsAction}
              values={{ donateUrl, donateCurrency, donateAmounts: donateAmounts.join(', ') }}
            />
          </section>
        </div>
        <div className="grid content-start gap-8">
          <section aria-labelledby="goals-head">
            <PaneHead id="goals-head" title={t('campaign.goals')} />
            <GoalsForm action={editGoalsAction} goals={goals} count={count} />
          </section>
          <section aria-labelledby="letter-head">
            <PaneHead id="letter-head" title={t('campaign.letter')} />
            <LetterSettingsForm
              action={editLetterAction}
              values={{
                ...{ letterTo: letterTo.join(', '), houseFinderUrl, senateFinderUrl },
                findersShown: findersShown ? 'on' : '',
              }}
            />
          </section>
          <section aria-labelledby="film-head">
            <PaneHead id="film-head" title={t('campaign.film')} />
            <FilmFactsForm
              action={editFilmAction}
              values={{
                filmTitleLanguage: film.filmTitleLanguage ?? '',
                filmMinutes: film.filmMinutes?.toString() ?? '',
                filmLanguages: film.filmLanguages.join(', '),
                filmCaptions: film.filmCaptions.join(', '),
                filmUncaptioned: film.filmUncaptioned ? 'on' : '',
                filmPublishedOn: film.filmPublishedOn?.toISOString().slice(0, 10) ?? '',
              }}
            />
          </section>
        </div>
      </div>
    </AdminPage>
  )
}
