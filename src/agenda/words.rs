//! What an agenda need not spell out itself, and what its file shows as an example.

words! {
    opening: "Pembukaan", "Opening";
    review: "Tindak lanjut rapat lalu", "Follow-up of earlier meetings";
    closing: "Penutup", "Closing";
    cluster_word: "Klaster", "Cluster";
    letter_example: "Surat undangan nomor … tanggal …", "Letter of invitation number … of …";
    number_example: "nomor notula", "number of the minutes";
    approval: "Pengesahan notula rapat lalu", "Approval of the last minutes";
}
