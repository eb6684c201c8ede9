//! What is said where a person who must not be named may be known by an entry.

sentences! {
    doubt_identity(words): "Mungkin menyebut identitas anak (“{words}”); samarkan sebelum Enter.",
        "This may tell who a child is (“{words}”); veil it before Enter.";
    identity_found(code, words): "{code} mungkin menyebut identitas anak (“{words}”); samarkan dengan Ctrl-E?",
        "{code} may tell who a child is (“{words}”); veil it with Ctrl-E?";
}
