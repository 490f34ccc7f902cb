using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>What a person without a post looks for in a quarter.</summary>
public static class Aims
{
    /// <summary>Nothing: waits, or is content with other work.</summary>
    public const uint None = 0;

    /// <summary>A post in the own field.</summary>
    public const uint Field = 1;

    /// <summary>A post that asks for general competence.</summary>
    public const uint General = 2;
}

/// <summary>Who looks for work chooses between a post in the own field, a general post, other work and waiting. Part of matching.</summary>
/// <remarks>
/// <code>
/// v_F = w_s + φ·ln(worth/standard) + own + σ·ln(u0/(1 − u0)),   v_G = w_r + exp·age,   v_O = o + σ_o·ln(u1/(1 − u1))
/// least = r − fall·k,   v_O for who has other work
/// looks for a post in the field where v_F is above least and at least v_G, for a general post where v_G is above least and v_F, else for
///     none;   of those in other work only who looks in this quarter: u2 below search
/// after the search, who has found nothing takes up other work where v_O is above least
/// </code>
/// <para>Symbols: w_s = Sectors.Wage of the programme's sector; w_r = Government.GeneralWage of its city; φ = labour_market.fit_value; worth
/// = fit × level at the sector's mean generation, with general skills at least (FitTable), times talent; standard = industry.standard_fit;
/// own = by the type of college labour_market.field_value_of_vocational or labour_market.field_value_of_undergraduates; σ =
/// labour_market.field_taste; exp = labour_market.experience_value; age = quarters since graduation; o = labour_market.other_work_value; σ_o
/// = labour_market.other_work_taste; r = by type labour_market.reservation_of_vocational or
/// labour_market.reservation_of_undergraduates; fall = labour_market.reservation_fall; k = quarters of looking; search =
/// labour_market.other_work_search.</para>
/// <para>Order: all persons at once, before anybody is hired; other work is taken up when the search is over.</para>
/// <para>Draws: u0, u1 are the first words of the block (TasteForWork; p; peer = number of the graduate in the cohort; draw = period of
/// graduation) of period 0: a person's taste is one for life; u2 is the first word of the block (OtherWork; p; peer = number; draw =
/// age).</para>
/// <para>Limits: the choice is made once a quarter, by wages and not by how many others look. Who works chooses no more: on-the-job search
/// is among posts of the same kind.</para>
/// <para>Source: discrete choice with logistic taste (McFadden 1974); reservation wages that fall with the spell (Krueger and Mueller
/// 2016). What field work is worth and what is reserved by type of college are inputs, not outcomes: competence alone gives no
/// ordering.</para>
/// </remarks>
public static class ChooseWork
{
    /// <summary>Share of taste in log wage: the deviate of a logistic distribution.</summary>
    public static double Taste(double uniform, double scale) => scale * Elementary.Log(uniform / (1 - uniform));

    /// <summary>What a person looks for.</summary>
    public static uint Aim(double field, double general, double least) =>
        field >= general ? (field > least ? Aims.Field : Aims.None) : general > least ? Aims.General : Aims.None;

    /// <summary>Persons of a city's programmes decide what to look for.</summary>
    internal static void Region(ModelState state, int region)
    {
        int sectors = state.Sectors.Count;
        for (int cell = region * sectors; cell < (region + 1) * sectors; cell++)
        {
            foreach (int p in state.ProgrammesOfCell.Of(cell)) Programme(state, p, region);
        }
    }

    /// <summary>Who has found nothing may take up other work.</summary>
    internal static void TakeUpOtherWork(ModelState state, int p)
    {
        JobSeekers seekers = state.Seekers;
        var own = new OfProgramme(state, p);
        int start = seekers.Start(p), number = seekers.Compact(p);
        for (int at = start; at < start + number; at++)
        {
            uint person = seekers.Person[at];
            if (PersonBits.Spell(person) == PersonBits.OtherWork) continue;
            if (own.Other(person) > own.Least(person)) seekers.Person[at] = person | ((uint)PersonBits.OtherWork << PersonBits.SpellShift);
        }
    }

    private static void Programme(ModelState state, int p, int region)
    {
        JobSeekers seekers = state.Seekers;
        Matching matching = state.Space<Matching>();
        LabourMarketParameters market = state.Parameters.LabourMarket;
        var own = new OfProgramme(state, p);
        int start = seekers.Start(p), number = seekers.Number(p), sector = state.Programmes.Sector[p];
        double wage = state.Sectors.Wage[sector], general = state.Government.GeneralWage[region];
        double standard = state.Parameters.Industry.StandardFit;
        for (int at = start; at < start + number; at++)
        {
            uint person = seekers.Person[at];
            int age = PersonBits.Age(person);
            bool hasOther = PersonBits.Spell(person) == PersonBits.OtherWork;
            if (hasOther && !own.Looks(person))
            {
                seekers.Aim[at] = Aims.None;
                continue;
            }

            int row = state.Practices.First(matching.Fits.Ring(age)) + (int)seekers.Practice[at];
            double worth = matching.Fits.InSector(state, p, age, row, sector) * seekers.Talent[at];
            double field = wage + (market.FitValue * Elementary.Log(worth / standard)) + own.Field(person);
            seekers.Aim[at] = Aim(field, general + (market.ExperienceValue * age), hasOther ? own.Other(person) : own.Least(person));
        }
    }

    /// <summary>What a programme's graduates have in common, and each person's taste.</summary>
    private readonly struct OfProgramme
    {
        private readonly ModelState _state;
        private readonly LabourMarketParameters _market;
        private readonly uint _id;
        private readonly double _own;
        private readonly double _reserved;

        public OfProgramme(ModelState state, int p)
        {
            (_state, _market, _id) = (state, state.Parameters.LabourMarket, state.Programmes.Id[p]);
            bool isVocational = state.Colleges.Type[state.Programmes.College[p]] == (int)CollegeType.HigherVocational;
            _own = isVocational ? _market.FieldValueOfVocational : _market.FieldValueOfUndergraduates;
            _reserved = isVocational ? _market.ReservationOfVocational : _market.ReservationOfUndergraduates;
        }

        /// <summary>What work in the field is worth beyond its wage.</summary>
        public double Field(uint person) => _own + Taste(RandomStreams.ToUnit(Luck(person).X0), _market.FieldTaste);

        /// <summary>What other work is worth.</summary>
        public double Other(uint person) =>
            _market.OtherWorkValue + Taste(RandomStreams.ToUnit(Luck(person).X1), _market.OtherWorkTaste);

        /// <summary>Reservation wage of who has no work.</summary>
        public double Least(uint person) => _reserved - (_market.ReservationFall * PersonBits.Spell(person));

        /// <summary>Whether a person in other work looks for a post in this quarter.</summary>
        public bool Looks(uint person) => RandomStreams.ToUnit(_state.Streams.Block(Purpose.OtherWork, _id, _state.Period,
            person & PersonBits.OrdinalMask, (uint)PersonBits.Age(person)).X0) < _market.OtherWorkSearch;

        private PhiloxBlock Luck(uint person) => _state.Streams.Block(Purpose.TasteForWork, _id, 0, person & PersonBits.OrdinalMask,
            (uint)(_state.Period - PersonBits.Age(person)));
    }
}
