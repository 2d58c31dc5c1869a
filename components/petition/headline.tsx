type HeadlineProps = { salutation: string; title: string; demand: string }

export function Headline({ salutation, title, demand }: HeadlineProps) {
  return (
    <>
      <h1>
        {salutation && <span className="block font-normal">{salutation} </span>}
        {title}
      </h1>
      <p className="mt-3 max-w-column lg:mt-4 lg:text-22">{demand}</p>
    </>
  )
}
