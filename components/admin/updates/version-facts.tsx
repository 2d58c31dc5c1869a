import { Timestamp } from '@/components/admin/format/timestamp'
import type { ListedVersion } from '@/lib/updates/version-queries'

const KINDS = {
  autosaved: 'Saved by the editor',
  saved: 'Saved',
  published: 'Published',
  restored: 'Restored',
}

export function versionKind({ kind, live }: Pick<ListedVersion, 'kind' | 'live'>): string {
  return kind !== 'published' && live ? `${KINDS[kind]}, live at once` : KINDS[kind]
}

export function VersionFacts({ version }: { version: Omit<ListedVersion, 'title' | 'id' | 'isPublic'> }) {
  return (
    <p className="meta pb-3">
      {versionKind(version)} on <Timestamp at={version.at} time /> by {version.by ?? 'the site'}
    </p>
  )
}
