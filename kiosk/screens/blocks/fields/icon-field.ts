import * as Blockly from 'blockly/core'

/** A picture in place of words. One that has nothing to say is passed over by a screen reader. */
export class IconField extends Blockly.FieldImage {
  override getAriaTypeName(): string {
    return ''
  }

  override computeAriaLabel(): string {
    return this.getText()
  }

  /** Words for whoever asks what a block says: neighbours are joined to a sentence. */
  override isLabelField(): boolean {
    return this.getText() !== ''
  }
}
