import { useTranslations } from 'next-intl'
import { isBrand, NAMES, type ShareChannel } from '@/lib/share-texts/rules'

/** What the admin area calls a way to share. */
export function useChannelName(): (channel: ShareChannel) => string {
  const t = useTranslations('admin.petition.share.names')
  return (channel) => (isBrand(channel) ? NAMES[channel] : t(channel))
}
