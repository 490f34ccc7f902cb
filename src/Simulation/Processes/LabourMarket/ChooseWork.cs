using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Parameters;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Who looks for work chooses between a post in the own field, a general post, other work and waiting. Part of matching.</summary>
/// <remarks>
/// <code>
/// v_F = w_s + φ·ln(worth/standard) + own + σ·ln(u0/(1 − u0)),   v_G = w_r + exp·age,   v_O = o + σ_o·ln(u1/(1 − u1))
/// least = r − fall·k,   v_O for who has other work
/// looks for a post in the field where v_F is above least and at least v_G, for a general post where v_G is above least and v_F, else for
///     none;   of those in other work only who looks in this quarter: u2 below search
/// after the search, who has found nothing takes up other work where v_O is above least
/// </code>
/// <para>Symbols: w_s = Sectors.Wage of the programme's sector; w_r = Government.GeneralWage of its city; φ = labour_market.fit_value;
/// worth = fit × level at the sector's mean generation, with general skills at least (FitTable), times talent; standard =
/// industry.standard_fit; own = by the type of college labour_market.field_value_of_vocational or
/// labour_market.field_value_of_undergraduates; σ = labour_market.field_taste; exp = labour_market.experience_value; age = quarters since
/// graduation; o = labour_market.other_work_value; σ_o = labour_market.other_work_taste; r = by type
/// labour_market.reservation_of_vocational or labour_market.reservation_of_undergraduates; fall = labour_market.reservation_fall; k =
/// quarters of looking; search = labour_market.other_work_search.</para>
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
    private const int Lanes = JobSeekers.Lanes;

    /// <summary>Share of taste in log wage: the deviate of a logistic distribution.</summary>
    public static double Taste(double uniform, double scale) => Taste<One>(uniform, scale);

    /// <summary>What a person looks for.</summary>
    public static uint Aim(double field, double general, double least)
    {
        Aim<One>(field, general, least, out One isField, out One isGeneral);
        return One.Number(isField) > 0 ? Aims.Field : One.Number(isGeneral) > 0 ? Aims.General : Aims.None;
    }

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
        Vector256<uint> otherWork = Vector256.Create((uint)PersonBits.OtherWork << PersonBits.SpellShift);
        for (int i = 0; i < number; i += Lanes)
        {
            ref uint first = ref seekers.Person[start + i];
            Vector256<uint> persons = Vector256.LoadUnsafe(ref first);
            own.Luck(persons, out _, out Vector256<uint> x1);
            RandomStreams.ToUnit(x1, out Four lower, out Four upper);
            Four.Whole(persons >>> PersonBits.SpellShift, out Four lowerSpell, out Four upperSpell);
            Vector256<uint> takes = Four.Eight(own.Other(lower) > own.Least(lowerSpell), own.Other(upper) > own.Least(upperSpell));
            (persons | (takes & otherWork & First(number - i))).StoreUnsafe(ref first);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Aim<T>(T field, T general, T least, out T isField, out T isGeneral)
        where T : struct, ILane<T>
    {
        isField = (field >= general) & (field > least);
        isGeneral = (field < general) & (general > least);
    }

    private static T Taste<T>(T uniform, double scale)
        where T : struct, ILane<T> => scale * Elementary.Log(uniform / (1.0 - uniform));

    private static void Programme(ModelState state, int p, int region)
    {
        const int Half = Lanes / 2;
        JobSeekers seekers = state.Seekers;
        Matching matching = state.Space<Matching>();
        FitTable fits = matching.Fits;
        LabourMarketParameters market = state.Parameters.LabourMarket;
        var own = new OfProgramme(state, p);
        int start = seekers.Start(p), number = seekers.Number(p), sector = state.Programmes.Sector[p], looking = 0;
        double wage = state.Sectors.Wage[sector], general = state.Government.GeneralWage[region];
        double standard = state.Parameters.Industry.StandardFit;
        Span<float> worth = stackalloc float[Lanes];
        for (int i = 0; i < number; i += Lanes)
        {
            int first = start + i;
            Vector256<uint> persons = Vector256.LoadUnsafe(ref seekers.Person[first]), haveOther = PersonBits.HaveOtherWork(persons);
            Vector256<uint> looks = own.Looks(persons, haveOther) & First(number - i);
            fits.InSector(state, p, sector, persons, Vector256.LoadUnsafe(ref seekers.Practice[first]), looks, worth);
            own.Luck(persons, out Vector256<uint> x0, out Vector256<uint> x1);
            RandomStreams.ToUnit(x0, out Four lowerTaste, out Four upperTaste);
            RandomStreams.ToUnit(x1, out Four lowerOther, out Four upperOther);
            Four.Whole(PersonBits.Ages(persons), out Four lowerAge, out Four upperAge);
            Four.Whole(persons >>> PersonBits.SpellShift, out Four lowerSpell, out Four upperSpell);
            Choose(Four.At(worth, 0) * Four.At(seekers.Talent, first), lowerTaste, lowerOther, lowerAge, lowerSpell,
                out Four lowerField, out Four lowerGeneral);
            Choose(Four.At(worth, Half) * Four.At(seekers.Talent, first + Half), upperTaste, upperOther, upperAge, upperSpell,
                out Four upperField, out Four upperGeneral);
            uint all = looks.ExtractMostSignificantBits();
            uint inField = all & Four.Bits(lowerField, upperField), forGeneral = all & Four.Bits(lowerGeneral, upperGeneral);
            matching.InField.Add(seekers, p, first, inField);
            matching.ForGeneral.Add(seekers, p, first, forGeneral);
            uint without = Lookers.Next(number - i) & ~haveOther.ExtractMostSignificantBits();
            looking += BitOperations.PopCount(inField | forGeneral | without);
        }

        matching.Looking[p] = looking;

        // Aim, of four persons at once.
        void Choose(Four worth, Four taste, Four other, Four age, Four spell, out Four isField, out Four isGeneral)
        {
            Four field = wage + (market.FitValue * Elementary.Log(worth / standard)) + own.Field(taste);
            Four generalPost = general + (market.ExperienceValue * age);
            Four hasOther = spell >= PersonBits.OtherWork, least = own.Least(spell);
            if (Four.Number(hasOther) > 0) least = Four.Select(hasOther, own.Other(other), least);
            Aim(field, generalPost, least, out isField, out isGeneral);
        }
    }

    /// <summary>The first so many of eight lanes.</summary>
    private static Vector256<uint> First(int number) =>
        Vector256.LessThan(Vector256<uint>.Indices, Vector256.Create((uint)Math.Min(number, Lanes)));

    /// <summary>What a programme's graduates have in common, and each person's taste.</summary>
    private readonly struct OfProgramme
    {
        private readonly ModelState _state;
        private readonly LabourMarketParameters _market;
        private readonly uint _id;
        private readonly Chance _search;
        private readonly double _own;
        private readonly double _reserved;

        public OfProgramme(ModelState state, int p)
        {
            (_state, _market, _id) = (state, state.Parameters.LabourMarket, state.Programmes.Id[p]);
            _search = new Chance(_market.OtherWorkSearch);
            bool isVocational = state.Colleges.Type[state.Programmes.College[p]] == (int)CollegeType.HigherVocational;
            _own = isVocational ? _market.FieldValueOfVocational : _market.FieldValueOfUndergraduates;
            _reserved = isVocational ? _market.ReservationOfVocational : _market.ReservationOfUndergraduates;
        }

        /// <summary>What work in the field is worth beyond its wage.</summary>
        public Four Field(Four uniform) => _own + Taste(uniform, _market.FieldTaste);

        /// <summary>What other work is worth.</summary>
        public Four Other(Four uniform) => _market.OtherWorkValue + Taste(uniform, _market.OtherWorkTaste);

        /// <summary>Reservation wage of who has no work.</summary>
        public Four Least(Four spell) => _reserved - (_market.ReservationFall * spell);

        /// <summary>Who of eight looks for a post in this quarter: all who have no other work, and some who have.</summary>
        public Vector256<uint> Looks(Vector256<uint> persons, Vector256<uint> haveOther)
        {
            if (haveOther == Vector256<uint>.Zero) return Vector256<uint>.AllBitsSet;
            _state.Streams.Blocks(Purpose.OtherWork, _id, _state.Period, persons & Vector256.Create(PersonBits.OrdinalMask),
                PersonBits.Ages(persons), out Vector256<uint> x0, out _, out _, out _);
            return ~haveOther | _search.Of(x0);
        }

        /// <summary>Words of eight persons' taste, the same for life.</summary>
        public void Luck(Vector256<uint> persons, out Vector256<uint> x0, out Vector256<uint> x1) =>
            _state.Streams.Blocks(Purpose.TasteForWork, _id, 0, persons & Vector256.Create(PersonBits.OrdinalMask),
                Vector256.Create((uint)_state.Period) - PersonBits.Ages(persons), out x0, out x1, out _, out _);
    }
}
