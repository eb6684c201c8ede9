//! The Rakor of Kota Kupang on 14 March 2024, held once more: the newspaper's part, and the whole morning.

use chrono::{NaiveDate, NaiveTime};
use uuid::Uuid;

use crate::agenda::{Agency, AgencyId, Agenda, Cluster, Indicator, Official, Step};
use crate::calendar::Moment;
use crate::deadline::Deadline;
use crate::register::{Attendance, Command, Content, Kind, Meeting, MeetingId, Place, Presence, Register, Request};

const AGENCIES: [(&str, &str, &str, &str); 14] = [
    ("bappeda", "Bappeda", "Badan Perencanaan Pembangunan Daerah", "pemerintah"),
    ("dp3a", "DP3A", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak", "pemerintah"),
    ("disdukcapil", "Disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil", "pemerintah"),
    ("dinsos", "Dinsos", "Dinas Sosial", "pemerintah"),
    ("dinkes", "Dinkes", "Dinas Kesehatan", "pemerintah"),
    ("disdikbud", "Disdikbud", "Dinas Pendidikan dan Kebudayaan", "pemerintah"),
    ("pupr", "PUPR", "Dinas Pekerjaan Umum dan Penataan Ruang", "pemerintah"),
    ("satpol-pp", "Satpol PP", "Satuan Polisi Pamong Praja", "pemerintah"),
    ("bag-hukum", "Bagian Hukum", "Bagian Hukum Sekretariat Daerah", "pemerintah"),
    ("uptd-ppa", "UPTD PPA", "UPTD Perlindungan Perempuan dan Anak", "pemerintah"),
    ("polresta", "Polresta", "Kepolisian Resor Kota Kupang Kota", "pemerintah"),
    ("kemenkum-ntt", "Kemenkumham NTT", "Kanwil Kemenkumham Nusa Tenggara Timur", "pemerintah"),
    ("forum-anak", "Forum Anak", "Forum Anak Kota Kupang", "anak"),
    ("media", "Media", "Media massa", "media"),
];

const CLUSTERS: [(&str, &str, &[&str]); 6] = [
    ("kelembagaan", "Kelembagaan", &["bappeda", "dp3a", "bag-hukum", "kemenkum-ntt", "media"]),
    ("I", "Hak Sipil dan Kebebasan", &["disdukcapil", "dp3a", "dinkes", "kemenkum-ntt"]),
    ("II", "Lingkungan Keluarga dan Pengasuhan Alternatif", &["dinsos", "dp3a"]),
    ("III", "Kesehatan Dasar dan Kesejahteraan", &["dinkes", "satpol-pp", "pupr"]),
    ("IV", "Pendidikan, Pemanfaatan Waktu Luang, dan Kegiatan Budaya", &["disdikbud", "forum-anak"]),
    ("V", "Perlindungan Khusus", &["uptd-ppa", "polresta", "dinsos"]),
];

const INDICATORS: [(&str, &str, &str); 3] = [
    ("I", "4", "Anak yang Memiliki Kutipan Akta Kelahiran"),
    ("II", "10", "Standardisasi Lembaga Pengasuhan Alternatif"),
    ("III", "17", "Kawasan Tanpa Rokok"),
];

const ATTENDANCE: [(&str, Presence, &str); 13] = [
    ("dp3a", Presence::Present, "Kepala"),
    ("bappeda", Presence::Present, "Kepala"),
    ("disdukcapil", Presence::Present, "Kepala"),
    ("dinsos", Presence::Present, "Kepala"),
    ("uptd-ppa", Presence::Present, ""),
    ("polresta", Presence::Present, "Unit PPA"),
    ("kemenkum-ntt", Presence::Present, ""),
    ("forum-anak", Presence::Present, ""),
    ("media", Presence::Present, ""),
    ("dinkes", Presence::Represented, "Kabid"),
    ("disdikbud", Presence::Represented, "Kasi"),
    ("pupr", Presence::Excused, ""),
    ("satpol-pp", Presence::Absent, ""),
];

const STEPS: [(&str, u32, Option<&str>); 10] = [
    ("Pembukaan", 10, None),
    ("Laporan penyelenggara", 20, None),
    ("Paparan narasumber", 30, None),
    ("", 18, Some("I")),
    ("", 18, Some("II")),
    ("", 18, Some("III")),
    ("", 18, Some("IV")),
    ("", 18, Some("V")),
    ("Kesepakatan", 20, None),
    ("Penutup", 10, None),
];

pub fn agenda() -> Agenda {
    let clusters = CLUSTERS.map(|(id, name, members)| Cluster {
        id: id.into(),
        name: name.into(),
        lead: (id != "kelembagaan").then(|| members[0].into()),
        members: members.iter().map(|id| (*id).into()).collect(),
        indicators: INDICATORS
            .into_iter()
            .filter(|(cluster, ..)| *cluster == id)
            .map(|(_, number, name)| Indicator { number: number.into(), name: name.into() })
            .collect(),
        confidential: id == "V",
    });
    let steps = STEPS.map(|(title, minutes, cluster)| Step {
        title: cluster.map_or(title.into(), |id| format!("Klaster {id}")),
        minutes,
        cluster: cluster.map(Into::into),
        ..Step::default()
    });
    let agencies = AGENCIES.map(|(id, short, name, pillar)| Agency {
        id: id.into(),
        name: name.into(),
        short: short.into(),
        pillar: pillar.into(),
        ..Agency::default()
    });
    Agenda {
        title: "Rapat Koordinasi (Rakor) Gugus Tugas Kota Layak Anak (KLA) Tingkat Kota Kupang Tahun 2024".into(),
        series: "kla-kota-kupang".into(),
        date: date(3, 14),
        start: NaiveTime::from_hms_opt(9, 0, 0),
        place: "Aula Bappeda, Jalan Perintis Kemerdekaan, Kota Baru, Kota Kupang".into(),
        letterhead: vec!["PEMERINTAH KOTA KUPANG".into()],
        cluster_word: "Klaster".into(),
        chair: Official { office: "Kepala Bappeda".into(), ..Official::default() },
        quorum: Some(7),
        steps: steps.into(),
        clusters: clusters.into(),
        agencies: agencies.into(),
        ..Agenda::default()
    }
}

pub fn date(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, month, day).unwrap()
}

/// `10.30`, or `10.30.05`, on the day of the meeting.
pub fn moment(hour: &str) -> Moment {
    let hour = hour.replace('.', ":");
    let seconds = if hour.len() == 5 { ":00" } else { "" };
    format!("2024-03-14T{hour}{seconds}+08:00").parse().unwrap()
}

/// A meeting being held: each command is decided and applied at once.
pub struct Rakor {
    pub register: Register,
    commands: u128,
}

impl Rakor {
    pub fn of(agenda: Agenda) -> Self {
        let mut rakor = Self { register: Register::new("kla-kota-kupang"), commands: 0 };
        rakor.at("08.00", Command::Plan(Box::new(agenda)));
        rakor
    }

    pub fn meeting(&self) -> &Meeting {
        &self.register.meetings[0]
    }

    pub fn at(&mut self, hour: &str, command: Command) {
        let meeting = self.register.meetings.first().map_or(Uuid::nil(), |meeting| meeting.id);
        self.within(meeting, moment(hour), command);
    }

    /// In any meeting, or, where it is nil, between meetings.
    pub fn within(&mut self, meeting: MeetingId, at: Moment, command: Command) {
        self.commands += 1;
        let id = Uuid::from_u128(self.commands);
        let request = Request { id, meeting, at, seat: "meja-1".into(), command };
        let event = self.register.decide(&request).unwrap().unwrap();
        let Request { id, meeting, at, seat, .. } = request;
        self.register.apply(&crate::register::Recorded { id, meeting, at, seat, event });
    }

    pub fn step(&mut self, hour: &str, step: usize) {
        self.at(hour, Command::EnterStep(step));
    }

    /// Recorded where the meeting stands, for the agency that has the floor.
    pub fn say(&mut self, hour: &str, floor: &str, kind: Kind, content: Content) {
        let floor = Some(floor).filter(|floor| !floor.is_empty()).map(AgencyId::from);
        if self.meeting().floor != floor {
            self.at(hour, Command::GiveFloor(floor.clone()));
        }
        let place = Place { step: self.meeting().step(), floor, ..Place::default() };
        self.at(hour, Command::Record { kind, place, content });
    }

    pub fn change(&mut self, hour: &str, code: &str, change: impl FnOnce(&mut Content)) {
        let code = code.parse().unwrap();
        let mut content = self.register.entry(code).unwrap().content.clone();
        change(&mut content);
        self.at(hour, Command::Change { code, before: None, content });
    }

    pub fn attends(&mut self, agency: &str, presence: Presence, office: &str) {
        let attendance = Some(Attendance { presence, office: office.into(), ..Attendance::default() });
        self.at("09.00", Command::NoteAttendance { agency: agency.into(), attendance });
    }
}

/// What was said, by whom and with whom, in which cluster.
pub fn said(text: &str, owners: &[&str], with: &[&str], cluster: &str) -> Content {
    let ids = |ids: &[&str]| ids.iter().map(|id| AgencyId::from(*id)).collect();
    let cluster = Some(cluster).filter(|id| !id.is_empty()).map(Into::into);
    Content { text: text.into(), owners: ids(owners), with: ids(with), cluster, ..Content::default() }
}

pub fn by(words: &str, date: Option<NaiveDate>) -> Option<Deadline> {
    Some(Deadline { said: words.into(), date, ..Default::default() })
}

fn until(words: &str, date: NaiveDate, content: Content) -> Content {
    Content { deadline: by(words, Some(date)), ..content }
}

fn numbered(indicator: &str, content: Content) -> Content {
    Content { indicator: Some(indicator.into()), ..content }
}

/// Until the first cluster has spoken, all of it as the newspaper reported; the hours are the program's own.
fn until_first_promise(rakor: &mut Rakor) {
    use Kind::{Blocker, Commitment, Note};
    rakor.step("09.12", 0);
    rakor.step("09.25", 1);
    rakor.say("09.25", "dp3a", Note, said("KLA terintegrasi; lima komponen harus bersinergi.", &[], &[], ""));
    let draft = "Naskah Akademik dan Ranperda KLA, yang disusun bersama Kanwil Kemenkumham NTT, disahkan.";
    let draft = said(draft, &["dp3a"], &["bag-hukum"], "kelembagaan");
    rakor.say("09.32", "dp3a", Commitment, until("akhir Maret", date(3, 31), draft));
    let chair = "Gugus Tugas dibentuk berdasarkan Perda; ketuanya Kepala Bappeda.";
    rakor.say("09.38", "dp3a", Note, said(chair, &[], &[], "kelembagaan"));
    rakor.step("09.50", 2);
    rakor.say("09.50", "", Note, said("Nama narasumber belum tercatat.", &[], &[], ""));
    let alone = "Semua dinas belum terkoordinasi dan terintegrasi dengan baik, masih bekerja sendiri-sendiri; \
                 hal ini harus masuk dalam Perda.";
    let everybody = AGENCIES.map(|(id, ..)| id);
    rakor.say("10.20", "dp3a", Blocker, said(alone, &everybody, &[], "kelembagaan"));
    rakor.step("10.30", 3);
    let birth = "Menyusun Perwali: ibu yang melahirkan di rumah sakit pulang dengan akta kelahiran, KIA, \
                 dan anak tercantum dalam KK.";
    rakor.say("10.30", "disdukcapil", Commitment, numbered("4", said(birth, &["disdukcapil"], &[], "I")));
}

const MEETINGS: &str = "Pertemuan lanjutan lima klaster dengan semua OPD dan pemangku kepentingan diadakan.";

/// Only what the newspaper reported.
pub fn as_reported() -> Rakor {
    let mut rakor = Rakor::of(agenda());
    until_first_promise(&mut rakor);
    rakor.step("12.05", 8);
    rakor.say("12.05", "bappeda", Kind::Decision, said(MEETINGS, &[], &[], ""));
    rakor.step("12.25", 9);
    rakor.at("12.30", Command::Close);
    rakor
}

/// The whole morning.
pub fn whole() -> Rakor {
    use Kind::{Blocker, Commitment, Decision, Note};
    let mut rakor = Rakor::of(agenda());
    for (agency, presence, office) in ATTENDANCE {
        rakor.attends(agency, presence, office);
    }
    until_first_promise(&mut rakor);
    rakor.change("10.31", "KM-2", |content| content.deadline = by("secepatnya", None));
    let hospitals = said("Rumah sakit swasta belum tersambung.", &["disdukcapil"], &["dinkes"], "I");
    rakor.say("10.36", "disdukcapil", Blocker, numbered("4", hospitals));
    rakor.step("10.45", 4);
    rakor.say("10.45", "dinsos", Blocker, numbered("10", said("Data panti belum lengkap.", &["dinsos"], &[], "II")));
    let recap = Content {
        evidence: Some("rekap LKSA".into()),
        answers: Some("KD-3".parse().unwrap()),
        ..until("sebelum 30 April", date(4, 29), said("Menyusun rekap 12 LKSA.", &["dp3a"], &[], "II"))
    };
    rakor.say("10.45", "dinsos", Commitment, numbered("10", recap));
    rakor.step("11.00", 5);
    let smoke = said("KTR: surat edaran ada; penegakan menunggu Satpol PP.", &["dinkes"], &["satpol-pp"], "III");
    rakor.say("11.00", "dinkes", Blocker, numbered("17", smoke));
    let answers = Some("KD-4".parse().unwrap());
    let enforce = Content { answers, ..said("Mengoordinasikan penegakan KTR.", &["dinkes"], &["satpol-pp"], "III") };
    rakor.say("11.02", "dinkes", Commitment, numbered("17", enforce));
    rakor.step("11.15", 6);
    rakor.say("11.15", "disdikbud", Note, said("Akan disampaikan ke pimpinan.", &[], &[], "IV"));
    rakor.step("11.30", 7);
    rakor.say("11.30", "polresta", Note, said("Kasus ditangani lewat UPTD PPA.", &["polresta"], &[], "V"));
    rakor.say("11.45", "forum-anak", Note, said("Usul: ruang aman di tiap kelurahan.", &["forum-anak"], &[], "V"));
    let rooms = said("Ruang aman di tiap kelurahan dimasukkan dalam RAD.", &[], &[], "kelembagaan");
    rakor.say("11.50", "bappeda", Decision, rooms);
    rakor.step("11.58", 3);
    rakor.change("11.58", "KM-2", |content| content.deadline = by("TW II", Some(date(6, 30))));
    rakor.step("12.04.55", 7);
    rakor.step("12.05", 8);
    rakor.say("12.05", "bappeda", Decision, said(MEETINGS, &[], &[], ""));
    let schedule = said("Menyusun jadwal pertemuan lanjutan lima klaster.", &["dp3a"], &[], "kelembagaan");
    rakor.say("12.05", "bappeda", Commitment, until("minggu depan", date(3, 22), schedule));
    rakor.change("12.15", "KM-3", |content| content.owners = vec!["dinsos".into()]);
    rakor.step("12.25", 9);
    rakor.at("12.30", Command::Close);
    rakor
}
