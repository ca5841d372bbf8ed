/**
 * What Blockly's own French leaves in English or says otherwise, put into our French: mostly what a screen reader says.
 * A state or a place is a noun; a menu or a button is an infinitive; a piece of advice says *tu*.
 * Blockly joins these texts with ", " and cuts them there again: a block's or a field's label holds no comma.
 */
export const frenchMissing: Readonly<Record<string, string>> = {
  // Said by Blockly's own French, in other words than ours: *vous*, or another meaning
  KEYBOARD_NAV_CONSTRAINED_MOVE_HINT: 'Utilise les flèches pour déplacer, puis %1 pour poser.',
  KEYBOARD_NAV_UNCONSTRAINED_MOVE_HINT: 'Garde %1 appuyé et utilise les flèches pour déplacer librement, puis %2 pour poser.',
  KEYBOARD_NAV_COPIED_HINT: 'Copié. Appuie sur %1 pour coller.',
  KEYBOARD_NAV_CUT_HINT: 'Coupé. Appuie sur %1 pour coller.',
  HELP_PROMPT: 'Appuie sur %1 pour voir les raccourcis du clavier.',
  WORKSPACE_COMMENT_DEFAULT_TEXT: 'Explique quelque chose…',
  TAB_KEY: 'Tabulation',
  HOME_KEY: 'Début',
  SHORTCUTS_FOCUS_TOOLBOX: 'Aller à la boîte à outils',
  SHORTCUTS_FOCUS_WORKSPACE: 'Aller à l’espace de travail',

  // The work area
  WORKSPACE_LABEL_PLAIN: 'Espace de travail des blocs.',
  WORKSPACE_CONTENTS_BLOCKS_ZERO: 'Aucun bloc%2 dans l’espace de travail.',
  WORKSPACE_CONTENTS_BLOCKS_ONE: 'Une pile de blocs%2 dans l’espace de travail.',
  WORKSPACE_CONTENTS_BLOCKS_MANY: '%1 piles de blocs%2 dans l’espace de travail.',
  // Put in place of %2 above.
  WORKSPACE_CONTENTS_COMMENTS_ONE: ' et un commentaire',
  WORKSPACE_CONTENTS_COMMENTS_MANY: ' et %1 commentaires',
  ZOOM_IN: 'Voir plus grand',
  ZOOM_OUT: 'Voir plus petit',
  RESET_ZOOM: 'Revenir à la taille normale',
  ZOOM_TO_FIT_ARIA_LABEL: 'Voir tous les blocs',
  OPEN_TRASH: 'Ouvrir la corbeille',
  ARIA_LABEL_TRASH_EMPTY: 'Corbeille, vide pour l’instant',
  ANNOUNCE_SCROLLED_DOWN: 'La vue descend.',
  ANNOUNCE_SCROLLED_UP: 'La vue monte.',
  ANNOUNCE_SCROLLED_LEFT: 'La vue va à gauche.',
  ANNOUNCE_SCROLLED_RIGHT: 'La vue va à droite.',
  MINIMAP_ARIA_LABEL: 'Petit plan de l’espace de travail. Utilise les flèches pour déplacer l’espace de travail.',

  // A block
  BLOCK_LABEL_BEGIN_STACK: 'début de pile',
  BLOCK_LABEL_BEGIN_PREFIX: 'début de %1',
  BLOCK_LABEL_STACK_BLOCKS: 'pile de %1 blocs',
  BLOCK_LABEL_TOOLBOX_CATEGORY: 'catégorie %1',
  BLOCK_LABEL_STATEMENT: 'action',
  BLOCK_LABEL_VALUE: 'valeur',
  BLOCK_LABEL_CONTAINER: 'conteneur',
  BLOCK_LABEL_HAS_INPUT: 'avec une case à remplir',
  BLOCK_LABEL_HAS_INPUTS: 'avec des cases à remplir',
  BLOCK_LABEL_HAS_BRANCHES: 'avec %1 branches',
  BLOCK_LABEL_COLLAPSED: 'replié',
  BLOCK_LABEL_DISABLED: 'désactivé',
  BLOCK_LABEL_REPLACEABLE: 'remplaçable',
  CURRENT_BLOCK_ANNOUNCEMENT: 'Bloc actuel : %1',
  PARENT_BLOCKS_ANNOUNCEMENT: 'Blocs parents : %1',
  NO_PARENT_ANNOUNCEMENT: 'Ce bloc n’a pas de parent',

  // A place in a block
  INPUT_LABEL_EMPTY: 'emplacement vide',
  INPUT_LABEL_INDEX: 'emplacement %1',
  INPUT_LABEL_STATEMENT: 'emplacement d’action',
  INPUT_LABEL_VALUE: 'emplacement de valeur',
  INPUT_LABEL_END_STATEMENT: 'fin de %1',

  // A block on the move; %1 is often empty, when it was said before.
  ANNOUNCE_MOVE_BEFORE: 'Tu déplaces %1 avant %2.',
  ANNOUNCE_MOVE_AFTER: 'Tu déplaces %1 après %2.',
  ANNOUNCE_MOVE_INSIDE: 'Tu déplaces %1 dans %2.',
  ANNOUNCE_MOVE_AROUND: 'Tu déplaces %1 autour de %2.',
  ANNOUNCE_MOVE_TO: 'Tu déplaces %1 vers %2.',
  ANNOUNCE_MOVE_OF: '%1 de %2',
  ANNOUNCE_MOVE_WORKSPACE: 'Tu déplaces %1 sur l’espace de travail.',
  ANNOUNCE_MOVE_CANCELED: 'Déplacement annulé.',

  // A field in a block
  ARIA_TYPE_FIELD_BITMAP: 'image en pixels',
  ARIA_TYPE_FIELD_CHECKBOX: 'case à cocher',
  ARIA_TYPE_FIELD_COLOUR: 'couleur',
  ARIA_TYPE_FIELD_DROPDOWN: 'liste de choix',
  ARIA_TYPE_FIELD_GRID: 'grille de choix',
  ARIA_TYPE_FIELD_INPUT: 'case à remplir',
  ARIA_TYPE_FIELD_NUMBER: 'nombre',
  ARIA_TYPE_FIELD_TEXT_INPUT: 'texte',
  ARIA_TYPE_FIELD_TEXT_INPUT_ARGUMENT: 'nom de l’entrée',
  ARIA_TYPE_FIELD_TEXT_INPUT_PROCEDURE: 'nom de la fonction',
  ARIA_LABEL_FIELD_ANGLE: '%1 degrés',
  FIELD_LABEL_CHECKBOX_CHECKED: 'Cochée',
  FIELD_LABEL_CHECKBOX_UNCHECKED: 'Pas cochée',
  FIELD_LABEL_EDIT_PREFIX: 'Modifier %1',
  FIELD_LABEL_EMPTY: 'vide',
  FIELD_LABEL_OPTION_INDEX: 'Choix %1',
  FIELD_LABEL_VARIABLE: 'Variable « %1 »',
  FIELD_MULTILINEINPUT_NEW_LINE: 'Aller à la ligne',
  FIELD_MULTILINEINPUT_FINISH_EDITING: 'Finir d’écrire',
  FIELD_BITMAP_ARIA_VALUE: '%1 sur %2, %3 pixels allumés',
  FIELD_BITMAP_PIXEL_LABEL: '%1, ligne %2, colonne %3',
  FIELD_BITMAP_PIXEL_ON: 'allumé',
  FIELD_BITMAP_PIXEL_OFF: 'éteint',
  FIELD_BITMAP_BUTTON_LABEL_CLEAR: 'Effacer',
  FIELD_BITMAP_BUTTON_LABEL_RANDOMIZE: 'Remplir au hasard',

  // Buttons, icons and bubbles
  ARIA_LABEL_BUTTON: 'bouton',
  ARIA_LABEL_HEADING: 'titre',
  ARIA_LABEL_COMMENT: 'Commentaire',
  ARIA_LABEL_COMMENT_COLLAPSE: 'Replier le commentaire',
  ARIA_LABEL_COMMENT_EXPAND: 'Déplier le commentaire',
  BUBBLE_LABEL_COMMENT: 'Commentaire : %1',
  BUBBLE_LABEL_WARNING: 'Attention : %1',
  BUBBLE_LABEL_DEFAULT: 'Bulle',
  ICON_LABEL_COMMENT_CLOSED: 'Ouvrir le commentaire',
  ICON_LABEL_COMMENT_OPEN: 'Fermer le commentaire',
  ICON_LABEL_WARNING_CLOSED: 'Ouvrir l’avertissement',
  ICON_LABEL_WARNING_OPEN: 'Fermer l’avertissement',
  ICON_LABEL_MUTATOR_CLOSED: 'Modifier ce bloc',
  ICON_LABEL_MUTATOR_OPEN: 'Fermer l’éditeur du bloc',
  ICON_LABEL_DEFAULT: 'Icône',
  ARIA_LABEL_ADD_INPUT: 'Ajouter un emplacement',
  ARIA_LABEL_REMOVE_INPUT: 'Enlever un emplacement',
  ARIA_LABEL_ADD_ELSE_IF: 'Ajouter « sinon si »',
  ARIA_LABEL_REMOVE_ELSE_IF: 'Enlever « sinon si »',
  ARIA_LABEL_ADD_LIST_ITEM: 'Ajouter un élément à la liste',
  ARIA_LABEL_REMOVE_LIST_ITEM: 'Enlever un élément de la liste',
  ARIA_LABEL_ADD_TEXT: 'Ajouter un texte',
  ARIA_LABEL_REMOVE_TEXT: 'Enlever un texte',

  // Advice for the keyboard and the screen reader
  KEYBOARD_NAV_WORKSPACE_NAVIGATION_HINT: 'Utilise les flèches pour te déplacer.',
  KEYBOARD_NAV_BLOCK_NAVIGATION_HINT: 'Utilise %1 pour te déplacer dans les blocs.',
  KEYBOARD_NAV_FLYOUT_LABEL_HINT: 'Utilise les flèches pour aller à un bloc, ou appuie sur %1 pour aller au titre suivant.',
  SCREENREADER_HINT: 'Utilise les flèches pour te déplacer. Appuie sur %1 pour activer ou désactiver le mode lecteur d’écran.',
  SCREENREADER_MODE_ENABLED: 'Le mode lecteur d’écran est activé. Appuie sur %1 pour le désactiver.',
  SCREENREADER_MODE_DISABLED: 'Le mode lecteur d’écran est désactivé. Appuie sur %1 pour l’activer.',

  // Names of shortcuts that Blockly's French gives in another language than French
  SHORTCUTS_JUMP_FIRST_BLOCK: 'Aller au premier bloc',
  SHORTCUTS_JUMP_LAST_BLOCK: 'Aller au dernier bloc',
  SHORTCUTS_JUMP_TOP_STACK: 'Aller en haut de la pile',
  SHORTCUTS_JUMP_BOTTOM_STACK: 'Aller en bas de la pile',

  // Searching the work area
  WORKSPACE_SEARCH_PLACEHOLDER: 'Chercher',
  WORKSPACE_SEARCH_INPUT_LABEL:
    'Cherche dans l’espace de travail. Appuie sur Entrée pour le résultat suivant, sur Maj+Entrée pour le résultat précédent. Appuie sur Échap pour fermer la recherche et aller au résultat actuel.',
  WORKSPACE_SEARCH_FIND_NEXT: 'Chercher le suivant',
  WORKSPACE_SEARCH_FIND_PREVIOUS: 'Chercher le précédent',
  WORKSPACE_SEARCH_CLOSE: 'Fermer la recherche',
  WORKSPACE_SEARCH_MATCH: 'Résultat %1 sur %2 : %3',
  WORKSPACE_SEARCH_NO_MATCHES: 'Aucun bloc trouvé',

  // The backpack
  OPEN_BACKPACK: 'Ouvrir le sac à dos',
  CLOSE_BACKPACK: 'Fermer le sac à dos',
  EMPTY_BACKPACK: 'Vider le sac à dos',
  COPY_TO_BACKPACK: 'Copier dans le sac à dos',
  COPY_ALL_TO_BACKPACK: 'Copier tous les blocs dans le sac à dos',
  PASTE_ALL_FROM_BACKPACK: 'Coller tous les blocs du sac à dos',
  REMOVE_FROM_BACKPACK: 'Enlever du sac à dos',
}

/** Messages that French and English write alike: names, keys, words of both. */
export const sameInFrench: readonly string[] = [
  'ALT_KEY',
  'PAUSE_KEY',
  'CONTEXT_MENU_KEY',
  'CHROME_OS',
  'LINUX',
  'MAC_OS',
  'WINDOWS',
  'DIALOG_OK',
  'ARIA_TYPE_FIELD_ANGLE',
  'ARIA_TYPE_FIELD_DATE',
  'ARIA_TYPE_FIELD_IMAGE',
]

/** Messages left as they are, by the start of their name, and why: only Blockly's ready-made blocks say them, and we load none of those. */
export const notSaid: Readonly<Record<string, string>> = {
  LOGIC_: 'words of the ready-made logic blocks',
  MATH_: 'words of the ready-made number blocks, names of functions and constants',
  INPUT_LABEL_CONDITION: 'places of the ready-made logic blocks',
  INPUT_LABEL_LISTS_: 'places of the ready-made list blocks',
  INPUT_LABEL_LOOP_: 'places of the ready-made loops',
  INPUT_LABEL_MATH_: 'places of the ready-made number blocks',
  INPUT_LABEL_NUMBER: 'places of the ready-made number blocks',
  INPUT_LABEL_TEXT_: 'places of the ready-made text blocks',
  INPUT_LABEL_VALUE_: 'places of the ready-made comparison blocks',
  INPUT_LABEL_VARIABLES_: 'places of the ready-made variable blocks',
}
