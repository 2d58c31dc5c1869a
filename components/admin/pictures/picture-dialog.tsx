'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { createPortal } from 'react-dom'
import { KnownPicture } from '@/components/admin/pictures/known-picture'
import { UploadForm } from '@/components/admin/pictures/upload-form'
import { Button } from '@/components/ui/button'
import type { TakenPicture } from '@/editor/pictures/post-picture'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import type { PictureChoice } from '@/lib/pictures/admin-queries'

type PictureDialogProps = {
  choices: PictureChoice[]
  locale: Locale
  /** Pasted or dropped. */
  file: File | null
  onSearch: (search: string) => void
  onChosen: (key: string, alt: string) => void
  onClose: () => void
}

/** Must stand outside the editor's form, so that its events do not reach that. */
export function PictureDialog({ choices, locale, file, onSearch, onChosen, onClose }: PictureDialogProps) {
  const t = useTranslations('admin.pictures')
  const dialog = useRef<HTMLDialogElement>(null)
  const [uploading, setUploading] = useState(file !== null || choices.length === 0)
  const [known, setKnown] = useState<TakenPicture | null>(null)
  useEffect(() => dialog.current?.showModal(), [])

  // Close first: the text area cannot take the focus behind an open dialog.
  function choose(key: string, alt: string) {
    dialog.current?.close()
    onChosen(key, alt)
  }

  function take(picture: TakenPicture) {
    if (picture.again) setKnown(picture)
    else choose(picture.key, picture.alt[locale])
  }

  function turn() {
    setKnown(null)
    setUploading(!uploading)
  }

  const keptHere = (event: SyntheticEvent) => event.stopPropagation()
  return createPortal(
    <dialog
      ref={dialog}
      aria-label={t('dialog')}
      className="picture-dialog"
      onClose={onClose}
      onSubmit={keptHere}
      onChange={keptHere}
      onInput={keptHere}
      onKeyDown={keptHere}
    >
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2>{t('dialog')}</h2>
        <Button quiet type="button" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      {known && <KnownPicture picture={known} locale={locale} onChosen={choose} />}
      {!known && uploading && <UploadForm file={file} onTaken={take} />}
      {!uploading && <ChoicesList choices={choices} locale={locale} onSearch={onSearch} onChosen={choose} />}
      <p className="pt-3">
        <button type="button" className="btn-link" onClick={turn}>
          {t(uploading ? 'choose' : 'uploadInstead')}
        </button>
      </p>
    </dialog>,
    document.querySelector('.admin') ?? document.body,
  )
}

type ChoicesListProps = Pick<PictureDialogProps, 'choices' | 'locale' | 'onSearch' | 'onChosen'>

function ChoicesList({ choices, locale, onSearch, onChosen }: ChoicesListProps) {
  const [admins, t] = [useLocale(), useTranslations('admin.pictures')]
  return (
    <div className="grid gap-3">
      <div className="grid gap-1">
        <label htmlFor="picture-search">{t('search')}</label>
        <input
          id="picture-search"
          type="search"
          className="control"
          onChange={(event) => onSearch(event.target.value)}
        />
      </div>
      {choices.length === 0 && <p className="meta">{t('nothingFound')}</p>}
      <ul aria-label={t('choose')} className="picture-choices">
        {choices.map(({ key, alt, label, thumb }) => (
          <li key={key}>
            <button type="button" onClick={() => onChosen(key, alt)}>
              {/* Described by the text below it. */}
              <img {...thumb} alt="" loading="lazy" decoding="async" />
              <span {...languageAttributes(locale, admins)}>{label}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
