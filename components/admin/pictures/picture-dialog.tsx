'use client'

import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { createPortal } from 'react-dom'
import { KnownPicture } from '@/components/admin/pictures/known-picture'
import { UploadForm } from '@/components/admin/pictures/upload-form'
import { Button } from '@/components/ui/button'
import type { PictureDialogWords } from '@/editor/pictures/picture-words'
import type { TakenPicture } from '@/editor/pictures/post-picture'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import type { PictureChoice } from '@/lib/pictures/admin-queries'

export type Choices = { language: Locale; words: PictureDialogWords; pictures: PictureChoice[] }

type PictureDialogProps = {
  choices: Choices
  locale: Locale
  /** Pasted or dropped. */
  file: File | null
  onSearch: (search: string) => void
  onChosen: (key: string, alt: string) => void
  onClose: () => void
}

/** Must stand outside the editor's form, so that its events do not reach that. */
export function PictureDialog({ choices, locale, file, onSearch, onChosen, onClose }: PictureDialogProps) {
  const { language, words, pictures } = choices
  const dialog = useRef<HTMLDialogElement>(null)
  const [uploading, setUploading] = useState(file !== null || pictures.length === 0)
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
      {...languageAttributes(language)}
      aria-label={words.dialog}
      className="picture-dialog"
      onClose={onClose}
      onSubmit={keptHere}
      onChange={keptHere}
      onInput={keptHere}
      onKeyDown={keptHere}
    >
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2>{words.dialog}</h2>
        <Button quiet type="button" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      {known && <KnownPicture picture={known} locale={locale} words={words} onChosen={choose} />}
      {!known && uploading && <UploadForm words={words} file={file} onTaken={take} />}
      {!uploading && <ChoicesList {...choices} onSearch={onSearch} onChosen={choose} />}
      <p className="pt-3">
        <button type="button" className="btn-link" onClick={turn}>
          {uploading ? words.choose : words.uploadInstead}
        </button>
      </p>
    </dialog>,
    document.querySelector('.admin') ?? document.body,
  )
}

type ChoicesListProps = Choices & Pick<PictureDialogProps, 'onSearch' | 'onChosen'>

function ChoicesList({ words, pictures, onSearch, onChosen }: ChoicesListProps) {
  return (
    <div className="grid gap-3">
      <div className="grid gap-1">
        <label htmlFor="picture-search">{words.search}</label>
        <input
          id="picture-search"
          type="search"
          className="control"
          onChange={(event) => onSearch(event.target.value)}
        />
      </div>
      {pictures.length === 0 && <p className="meta">{words.nothingFound}</p>}
      <ul aria-label={words.choose} className="picture-choices">
        {pictures.map(({ key, alt, label, thumb }) => (
          <li key={key}>
            <button type="button" onClick={() => onChosen(key, alt)}>
              {/* Described by the text below it. */}
              <img {...thumb} alt="" loading="lazy" decoding="async" />
              {label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
