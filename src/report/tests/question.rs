//! What a chair is answered, counted by hand.

use super::*;

fn by(date: &str, content: Content) -> Content {
    Content { deadline: Some(until(date)), ..content }
}

/// March promises six things and meets two blockers; June is where it is asked.
fn june() -> Hall {
    let mut hall = Hall::new();
    hall.record(Kind::Commitment, by("2024-03-31", promise("Ranperda", &["dinkes"])));
    hall.record(Kind::Commitment, by("2024-06-30", promise("Perwali", &["disdukcapil", "dinkes"])));
    hall.record(Kind::Commitment, promise("Jadwal", &[]));
    hall.record(Kind::Commitment, promise("Edaran", &["dinkes"]));
    hall.record(Kind::Commitment, by("2024-05-31", promise("Rekap", &["satpol-pp"])));
    hall.record(Kind::Commitment, promise("Gugur", &["dinkes"]));
    hall.record(Kind::Commitment, promise("Salah ketik", &["dinkes"]));
    hall.ask("meja-1", Command::Undo).unwrap();
    let needs = |content: Content| Content { with: vec!["satpol-pp".into()], ..content };
    hall.record(Kind::Blocker, needs(promise("KTR tidak ditegakkan", &["dinkes"])));
    hall.record(Kind::Blocker, needs(promise("Sudah teratasi", &["disdukcapil"])));
    hall.set("KD-2", "disdukcapil", Status::Done, answer("")).unwrap();
    hall.ask("meja-1", Command::Withdraw { code: code("KM-6"), reason: "digabung".into() }).unwrap();
    hall.ask("meja-1", Command::Close).unwrap();
    hall.next(Agenda { date: day("2024-06-13"), ..agenda() });
    hall.set("KM-2", "dinkes", Status::Done, answer("")).unwrap();
    hall.set("KM-5", "satpol-pp", Status::Done, answer("")).unwrap();
    let stuck = Answer { needs: vec!["satpol-pp".into()], ..Answer::default() };
    hall.set("KM-1", "dinkes", Status::Blocked, stuck).unwrap();
    hall
}

/// The headline, then each group as `title: code, code`.
fn told(hall: &Hall, question: ChairQuestion) -> Vec<String> {
    let meeting = hall.register.meeting(hall.meeting.unwrap()).unwrap();
    let reply = hall.register.answer(&question, meeting, day("2024-06-13"), meeting.last_moment());
    let groups = reply.groups.iter().map(|group| {
        let name =
            |row: &Row| row.entry().map_or_else(|| row.text(&hall.register, Lang::Id), |entry| entry.code.to_string());
        let rows: Vec<_> = group.rows.iter().map(name).collect();
        format!("{}: {}", group.heading.title(&hall.register, meeting, Lang::Id), rows.join(", "))
    });
    std::iter::once(reply.headline(&hall.register, Lang::Id)).chain(groups).collect()
}

#[test]
fn every_question_is_answered_with_a_count_and_what_it_is_made_of() {
    let hall = june();
    let awaited = |agency: &str| ChairQuestion::AwaitedFrom { agency: agency.into() };
    let cases: [(ChairQuestion, &[&str]); 5] = [
        (
            ChairQuestion::NoDate,
            &[
                "2 komitmen belum ada tanggalnya; 1 di antaranya belum ada penanggung jawabnya.",
                "Belum ada penanggung jawab: KM-3",
                "Dinkes: KM-4",
            ],
        ),
        (
            ChairQuestion::Earlier,
            &[
                "1 dari 6 komitmen rapat lalu sudah selesai; 1 terlambat; 3 belum, 1 terkendala, 1 dicabut.",
                "Dinkes: KM-1, KM-4, KM-2, KM-6",
                "Disdukcapil: KM-2",
                "Belum ada penanggung jawab: KM-3",
                "Satpol PP: KM-5",
            ],
        ),
        (
            awaited("satpol-pp"),
            &["2 hal menunggu Satpol PP, yang terlama sejak 14 Maret 2024.", "Menunggu Satpol PP: KD-1, KM-1"],
        ),
        (awaited("dinkes"), &["Tidak ada yang menunggu Dinkes."]),
        (
            ChairQuestion::DueThisMonth,
            &["1 komitmen jatuh tempo bulan Juni 2024; 1 lagi terlambat sejak bulan sebelumnya.", "Disdukcapil: KM-2"],
        ),
    ];
    for (question, expected) in cases {
        assert_eq!(told(&hall, question.clone()), expected, "{question:?}");
    }
}

#[test]
fn nothing_to_answer_is_said_kindly() {
    let hall = Hall::new();
    for (question, sentence) in [
        (ChairQuestion::NoDate, "Semua komitmen yang terbuka sudah ada tanggalnya."),
        (ChairQuestion::Earlier, "Belum ada komitmen dari rapat sebelumnya."),
        (ChairQuestion::DueThisMonth, "Tidak ada yang jatuh tempo bulan Juni 2024."),
        (ChairQuestion::Components, "Agenda ini tidak menyebut unsur instansinya."),
    ] {
        assert_eq!(told(&hall, question), [sentence]);
    }
}

#[test]
fn a_month_begins_on_its_first_day_and_ends_on_its_last() {
    let mut hall = Hall::new();
    for date in ["2024-05-31", "2024-06-01", "2024-06-30", "2024-07-01"] {
        hall.record(Kind::Commitment, by(date, promise("Rekap", &["dinkes"])));
    }
    let told = told(&hall, ChairQuestion::DueThisMonth);
    let headline =
        "2 komitmen jatuh tempo bulan Juni 2024; 1 di antaranya sudah lewat; 1 lagi terlambat sejak bulan sebelumnya.";
    assert_eq!(told, [headline, "Dinkes: KM-2, KM-3"]);
}

#[test]
fn what_is_stuck_has_waited_since_the_meeting_that_heard_of_it_first() {
    let mut hall = june();
    hall.ask("meja-1", Command::Close).unwrap();
    hall.next(Agenda { date: day("2024-09-12"), ..agenda() });
    let still = Answer { needs: vec!["satpol-pp".into()], reason: "masih".into(), ..Answer::default() };
    hall.set("KM-1", "dinkes", Status::Blocked, still).unwrap();
    let question = ChairQuestion::AwaitedFrom { agency: "satpol-pp".into() };
    let meeting = hall.register.meeting(hall.meeting.unwrap()).unwrap();
    let reply = hall.register.answer(&question, meeting, day("2024-09-12"), meeting.last_moment());
    let since = |row: &Row| match row {
        Row::Waiting { entry, since, .. } => (entry.code, *since),
        row => panic!("{row:?}"),
    };
    let waiting: Vec<_> = reply.groups[0].rows.iter().map(since).collect();
    assert_eq!(waiting, [(code("KD-1"), day("2024-03-14")), (code("KM-1"), day("2024-06-13"))]);
}

fn note(hall: &mut Hall, agency: &str, presence: Presence) {
    let attendance = Some(Attendance { presence, ..Attendance::default() });
    hall.ask("meja-1", Command::NoteAttendance { agency: agency.into(), attendance }).unwrap();
}

#[test]
fn who_has_not_spoken_is_there_or_awaited_or_away_and_what_is_everybodys_is_nobodys_word() {
    let mut hall = Hall::new();
    let everybody = ["disdukcapil", "dinkes", "satpol-pp"];
    hall.record(Kind::Blocker, promise("Masih sendiri-sendiri", &everybody));
    let silent = |hall: &Hall| told(hall, ChairQuestion::NotSpoken);
    // Satpol PP is in no cluster, so nobody asked it to come.
    let unnoted = ["2 dari 2 instansi belum bicara.", "Kehadirannya belum dicatat: Disdukcapil, Dinkes"];
    assert_eq!(silent(&hall), unnoted);
    note(&mut hall, "satpol-pp", Presence::Represented);
    hall.ask("meja-1", Command::EnterStep(1)).unwrap();
    note(&mut hall, "dinkes", Presence::Excused);
    let expected = [
        "3 dari 3 instansi belum bicara; 1 di antaranya hadir.",
        "Hadir, belum bicara: Satpol PP",
        "Ditunggu di Klaster I: Disdukcapil",
        "Tidak hadir: Dinkes",
    ];
    assert_eq!(silent(&hall), expected);
    hall.ask("meja-1", Command::GiveFloor(Some("satpol-pp".into()))).unwrap();
    hall.say(&["dinkes"], Kind::Note, promise("Titipan", &["dinkes"]));
    hall.say(&["disdukcapil"], Kind::Commitment, promise("Perwali", &["disdukcapil"]));
    assert_eq!(silent(&hall), ["1 dari 3 instansi belum bicara.", "Tidak hadir: Dinkes"]);
}

/// Five components are known, and the attendance is taken.
fn with_components() -> Hall {
    let mut hall = Hall::new();
    let mut plan = agenda();
    plan.components = ["pemerintah", "media", "orang tua"].map(String::from).into();
    for (index, pillar) in ["pemerintah", "media", "anak"].into_iter().enumerate() {
        plan.agencies[index].pillar = pillar.into();
    }
    hall.ask("meja-1", Command::Plan(Box::new(plan))).unwrap();
    note(&mut hall, "disdukcapil", Presence::Present);
    note(&mut hall, "dinkes", Presence::Present);
    hall
}

#[test]
fn components_that_are_missing_or_promise_nothing_are_named_before_the_gavel() {
    let mut hall = with_components();
    let cluster = Some("I".into());
    hall.record(Kind::Commitment, Content { cluster, ..promise("Perwali", &["disdukcapil"]) });
    let components = hall.register.components(hall.meeting(), None, hall.meeting().last_moment());
    let counts = components.iter().map(|one| (one.name, one.invited, one.there, one.heard, one.promises));
    let expected = [("pemerintah", 1, 1, 1, 1), ("media", 1, 1, 0, 0), ("orang tua", 0, 0, 0, 0), ("anak", 0, 0, 0, 0)];
    assert_eq!(counts.collect::<Vec<_>>(), expected);
    let told = told(&hall, ChairQuestion::Components);
    assert_eq!(told[0], "1 dari 4 unsur sudah berjanji; belum ada dari unsur orang tua, anak.");
    let rows = [
        "Seluruh rapat: pemerintah: 1 dari 1 hadir · 1 berbicara · 1 komitmen, \
         media: 1 dari 1 hadir · 0 berbicara · 0 komitmen, orang tua: tidak ada yang diundang, \
         anak: tidak ada yang diundang",
        "Klaster I: Hak Sipil: pemerintah: 1 dari 1 hadir · 1 berbicara · 1 komitmen, \
         media: 1 dari 1 hadir · 0 berbicara · 0 komitmen",
    ];
    assert_eq!(told[1..], rows);
    let missing = |hall: &Hall| {
        let findings = check(&hall.register, hall.meeting(), hall.meeting().last_moment()).into_iter();
        let is_meant =
            |finding: &Finding| matches!(finding, Finding::ComponentMissing(_) | Finding::ComponentsWithoutPromise(_));
        findings.filter(is_meant).collect::<Vec<_>>()
    };
    let named = |name: &str| Finding::ComponentMissing(name.into());
    let idle = Finding::ComponentsWithoutPromise(vec!["media".into()]);
    assert_eq!(missing(&hall), [named("orang tua"), named("anak"), idle]);
    hall.record(Kind::Commitment, promise("Liputan", &["dinkes", "satpol-pp"]));
    assert_eq!(missing(&hall), [named("orang tua")]);
}

#[test]
fn nothing_is_said_of_components_where_no_agency_has_one_or_nobody_took_the_attendance() {
    let mut hall = with_components();
    let mut plan = agenda();
    plan.components = vec!["media".into()];
    hall.ask("meja-1", Command::Plan(Box::new(plan))).unwrap();
    assert_eq!(hall.register.components(hall.meeting(), None, hall.meeting().last_moment()), []);
    let mut hall = with_components();
    hall.ask("meja-1", Command::NoteAttendance { agency: "dinkes".into(), attendance: None }).unwrap();
    hall.ask("meja-1", Command::NoteAttendance { agency: "disdukcapil".into(), attendance: None }).unwrap();
    let findings = check(&hall.register, hall.meeting(), hall.meeting().last_moment());
    assert!(findings.iter().all(|finding| !matches!(finding, Finding::ComponentMissing(_))), "{findings:?}");
}

#[test]
fn a_joint_promise_is_counted_once_in_a_headline() {
    let mut hall = Hall::new();
    let all = ["dinkes", "disdukcapil", "satpol-pp"];
    hall.record(Kind::Commitment, promise("Kanal", &all));
    hall.record(Kind::Commitment, by("2024-06-20", promise("Laporan", &all)));
    hall.record(Kind::Commitment, by("2024-06-01", promise("Rekap", &all)));
    hall.record(Kind::Commitment, by("2024-05-31", promise("Edaran", &all)));
    assert_eq!(told(&hall, ChairQuestion::NoDate)[0], "1 komitmen belum ada tanggalnya.");
    assert_eq!(
        told(&hall, ChairQuestion::DueThisMonth)[0],
        "2 komitmen jatuh tempo bulan Juni 2024; 1 di antaranya sudah lewat; 1 lagi terlambat sejak bulan sebelumnya."
    );
    hall.ask("meja-1", Command::Close).unwrap();
    hall.next(Agenda { date: day("2024-06-13"), ..agenda() });
    let meeting = hall.register.meeting(hall.meeting.unwrap()).unwrap();
    let findings = check(&hall.register, meeting, meeting.last_moment());
    let is_due = |finding: &&Finding| matches!(finding, Finding::DueUnasked(..));
    assert_eq!(findings.iter().filter(is_due).count(), 2, "{findings:?}");
}

#[test]
fn what_many_promised_together_is_told_once_as_long_as_all_stand_alike() {
    let ids: Vec<String> = (1..=8).map(|number| format!("opd-{number}")).collect();
    let agency =
        |id: &String| Agency { id: id.as_str().into(), name: id.clone(), short: id.clone(), ..Agency::default() };
    let mut hall = Hall::new();
    let agenda = Agenda { agencies: ids.iter().map(agency).collect(), clusters: Vec::new(), ..agenda() };
    hall.next(Agenda { date: day("2024-06-13"), ..agenda });
    let owners = |many: usize| ids[..many].iter().map(String::as_str).collect::<Vec<_>>();
    hall.record(Kind::Commitment, promise("Kirim data", &owners(8)));
    hall.record(Kind::Commitment, promise("Kirim laporan", &owners(7)));
    assert_eq!(told(&hall, ChairQuestion::NoDate)[1..], ["semua instansi (8): KM-1", "7 instansi bersama: KM-2"]);
    hall.set("KM-1", "opd-3", Status::Done, answer("")).unwrap();
    let told = told(&hall, ChairQuestion::NoDate);
    assert!(told.contains(&"opd-1: KM-1".into()) && told.contains(&"7 instansi bersama: KM-2".into()), "{told:?}");
    assert!(!told.iter().any(|group| group.starts_with("opd-3")), "{told:?}");
}

#[test]
fn what_everybody_promised_counts_for_no_component() {
    let agency = |id: &str, pillar: &str| Agency {
        id: id.into(),
        name: id.into(),
        short: id.into(),
        pillar: pillar.into(),
        ..Agency::default()
    };
    let agencies = vec![agency("dinkes", "pemerintah"), agency("dinsos", "pemerintah"), agency("rri", "media")];
    let mut hall = Hall::new();
    let components = vec!["pemerintah".into(), "media".into()];
    hall.next(Agenda { date: day("2024-06-13"), agencies, components, clusters: Vec::new(), ..agenda() });
    hall.record(Kind::Commitment, promise("Dampingi korban", &["dinkes", "dinsos", "rri"]));
    hall.record(Kind::Commitment, promise("Kirim data", &["dinkes"]));
    let meeting = hall.register.meeting(hall.meeting.unwrap()).unwrap();
    let components = hall.register.components(meeting, None, meeting.last_moment());
    let counted: Vec<_> = components.iter().map(|component| (component.name, component.promises)).collect();
    assert_eq!(counted, [("pemerintah", 1), ("media", 0)]);
    assert!(!components[1].took_part());
}
