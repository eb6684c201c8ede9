//! What is said of promises that look like the same work.

words! {
    look_alikes: "Komitmen yang mirip", "Commitments that look alike";
    not_recorded_yet: "belum dicatat", "not recorded yet";
    k_look_alikes: "mirip", "look-alikes";
    k_look_alikes_long: "Komitmen instansi lain yang mirip dengan baris ini, atau dengan catatan yang disorot atau yang terbaru",
        "Commitments of other agencies that look like this line, or like the selected or the newest entry";
    k_join: "gabung", "join";
    k_join_long: "Gabungkan menjadi satu komitmen bersama", "Join them into one commitment with joint owners";
    k_leave_both: "biarkan", "leave both";
    k_leave_both_long: "Biarkan keduanya: pekerjaan yang berbeda", "Leave both: they are different work";
    k_first_leads: "pertama memimpin", "first leads";
    k_first_leads_long: "Keduanya tetap, yang pertama memimpin", "Both stay, and the first one leads";
    k_second_leads: "kedua memimpin", "second leads";
    k_second_leads_long: "Keduanya tetap, yang kedua memimpin", "Both stay, and the second one leads";
    k_next_alike: "mirip berikutnya", "next look-alike";
    k_next_alike_long: "Komitmen mirip berikutnya", "Next look-alike";
    nothing_alike_line: "Tidak ada komitmen instansi lain yang mirip dengan baris ini.", "No commitment of another agency looks like this line.";
    this_line: "komitmen ini", "this commitment";
    no_overlaps: "Tidak ada komitmen terbuka yang mirip.", "No open commitments look alike.";
}

sentences! {
    looks_like(code, about, text): "mirip {code} ({about}), Ctrl-L: {text}", "looks like {code} ({about}), Ctrl-L: {text}";
    and_looks_like(said, code, owners): "{said} · mirip {code} ({owners}); Ctrl-L membandingkannya",
        "{said} · looks like {code} ({owners}); Ctrl-L compares them";
    nothing_alike(code): "Tidak ada komitmen instansi lain yang mirip dengan {code}.", "No commitment of another agency looks like {code}.";
    answers_another(code): "{code} menjawab kendala lain. Enter mencatat baris ini dulu; sesudah itu Ctrl-L, g menggabungkannya.",
        "{code} answers another blocker. Enter records this line first; after that Ctrl-L, g joins it.";
    one_of(title, number, count): "{title} · {number} dari {count}", "{title} · {number} of {count}";
    join_into(code, owners): "Gabungkan menjadi satu komitmen bersama, {code}: {owners}.", "Join them into one commitment, {code}, of {owners}.";
    one_leads(leader, led): "Keduanya tetap; {leader} memimpin {led}.", "Both stay; {leader} leads {led}.";
    were_joined(code, into): "{code} digabungkan ke {into}.", "{code} was joined into {into}.";
    line_joined(code): "Baris ini digabungkan ke {code}.", "This line was joined into {code}.";
    were_left(one, other): "{one} dan {other} dibiarkan: pekerjaan yang berbeda.", "{one} and {other} are left as they are: different work.";
    now_led(code, leader): "{code} dipimpin {leader}.", "{code} is led by {leader}.";
    led_by(code): "dipimpin {code}", "led by {code}";
}

counted! {
    more_lines(count): "{count} baris lagi", "{count} more line", "{count} more lines";
    overlap_count(pairs): "{pairs} pasang komitmen mirip. Ctrl-L di layar rapat menggabungkan atau membiarkannya.", "{pairs} pair of commitments looks alike. Ctrl-L on the screen of the meeting joins them or leaves them.", "{pairs} pairs of commitments look alike. Ctrl-L on the screen of the meeting joins them or leaves them.";
}
