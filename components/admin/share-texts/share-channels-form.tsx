'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { useChannelName } from '@/components/admin/share-texts/use-channel-name'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { FieldError } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import { SHARE_CHANNELS } from '@/lib/share-texts/rules'

/** A box for each way to share. */
export function ShareChannelsForm({ action, on }: { action: FormAction; on: string[] }) {
  const [p, t, channelName] = [
    useTranslations('admin.petition'),
    useTranslations('admin.petition.share'),
    useChannelName(),
  ]
  const names = Object.fromEntries(SHARE_CHANNELS.map((channel) => [channel, channelName(channel)]))
  return (
    <ActionForm action={action} label={t('channels')} words={{ mistakes: t('channels'), fields: names }}>
      {(field, _state, pending) => (
        <>
          <p className="meta">{t('channelsHint')}</p>
          <div className="grid gap-x-6 sm:grid-cols-2">
            {SHARE_CHANNELS.map((channel) => (
              <Choice key={channel} name={channel} defaultChecked={on.includes(channel)}>
                {channelName(channel)}
              </Choice>
            ))}
          </div>
          <FieldError name="channels" errors={field(SHARE_CHANNELS[0]).errors} />
          <p className="pt-2">
            <Button disabled={pending}>{p('saveLive')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
