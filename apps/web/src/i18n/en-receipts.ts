/** A proof of attendance that the member holds. */
export const enReceipts = {
  title: 'Proof of attendance',
  lead: 'Some courts and employers ask for a proof. You may have one for this meeting.',
  holds: 'It holds the meeting, its group, when it began, and for how many minutes you were here.',
  holdsNot: 'It does not hold your name, or anything else about you. You write your name on the paper yourself.',
  forgets:
    'The server signs it and forgets it: there is no list. Only this page keeps it, so download it before you close the page.',
  anew: 'The minutes count from when you came in, without the time you were away. If you leave and come back, they begin anew.',
  offered: 'You need not do it now. It is offered again when you leave, and when the meeting is over.',
  make: 'Make it now',
  makeAgain: 'Make it anew, up to now',
  making: 'One moment',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  present_one: 'You were here for {{count}} minute.',
  present_other: 'You were here for {{count}} minutes.',
  download: 'Download the PDF',
  downloading: 'Drawing the page',
  noPaper:
    'The PDF could not be made just now. The receipt is still here: try again in a moment, or copy its text and keep that.',
  text: 'The receipt as text',
  copy: 'Copy the text',
  copied: 'Copied.',
  afterLead: 'It is on this page alone. Once you close the page, nobody can make it again.',
  check: {
    title: 'Check a proof of attendance',
    lead: 'Scan the code on the paper with a phone: it opens this page with the receipt. Or paste the text at the foot of the paper here.',
    private:
      'The check happens on this device. What you paste goes nowhere. Once this page is open it needs no network; to open it from a paper does.',
    text: 'The text of the receipt',
    textHint: 'Capital or small letters, spaces and line breaks do not matter.',
    go: 'Check it',
    true: 'This receipt was signed here, and nothing in it was changed.',
    compare: 'Compare it with the paper. Only what stands here was signed.',
    meeting: 'Meeting',
    group: 'Group',
    began: 'Began',
    present: 'Present',
    code: 'Code',
    key: 'Signed with the key',
    attested: 'What this shows',
    attestedText: 'One place in this meeting was held for the minutes above, by the server’s clock.',
    notAttested: 'What it does not show',
    notAttestedText:
      'Whose name is on the paper. The meeting does not know names: the name was written by hand, by whoever holds the paper. Nobody can tell from here who was there.',
    wrong: {
      empty: 'Please paste the text of a receipt first.',
      cutOff: 'The end is missing. Copy the whole text, up to its last letter, and try again.',
      otherText:
        'This is not the text of a receipt. Check that it was copied from the foot of the paper, letter by letter.',
      otherInstance:
        'This receipt says that it comes from {{instance}}. It can only be checked there, and not here. Open that address yourself if you trust it.',
      unknownKey:
        'This receipt names a key that was never used here. It was not made by this place, or this page is old: load it again while you have a network.',
      notSigned:
        'This receipt was not signed here as it stands. Somebody made it up, or changed something in it after it was signed. If you typed it, check each letter.',
    },
  },
};
