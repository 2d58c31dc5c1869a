import { useTranslations } from 'next-intl'
import { Timestamp } from '@/components/admin/format/timestamp'
import type { ListedVersion } from '@/lib/updates/version-queries'

type VersionKindProps = { version: Pick<ListedVersion, 'kind' | 'live'> }

export function VersionKind({ version: { kind, live } }: VersionKindProps) {
  const t = useTranslations('admin.updates.versions')
  return t(live ? `liveKinds.${kind}` : `kinds.${kind}`)
}

export function VersionFacts({ version }: { version: Omit<ListedVersion, 'title' | 'id' | 'isPublic'> }) {
  const [t, layout] = [useTranslations('admin.updates.versions'), useTranslations('admin.layout')]
  return (
    <p className="meta pb-3">
      {t.rich('facts', {
        kind: () => <VersionKind version={version} />,
        time: () => <Timestamp at={version.at} time />,
        by: version.by ?? layout('theSite'),
      })}
    </p>
  )
}
