// "Not what you were looking for?": the page's link to whoever keeps the site, as a letter that says what was searched
// for. Staff make a golden query of it.
import { say } from '../say';

export class ContactLink {
  private readonly paragraph = document.getElementById('search-contact');
  private readonly link = this.paragraph?.querySelector('a');
  private readonly mail = this.link?.href ?? '';

  // Below `place`; nothing was typed: as the page has it.
  show(place: Element, typed: string): void {
    if (this.paragraph === null || !this.link) return;
    place.after(this.paragraph);
    const words = typed.trim();
    const letter = { subject: say('script_mail_subject', { words }), body: say('script_mail_body', { words, address: location.href }) };
    const fields = Object.entries(letter).map(([field, text]) => `${field}=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`);
    this.link.href = words === '' ? this.mail : `${this.mail}?${fields.join('&')}`;
  }
}
