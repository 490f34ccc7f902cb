using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Randomness;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Applications of a round on their way: they arrive together, so that none waits for memory that another needs too. Their order
/// is kept. Part of matching.</summary>
internal ref struct ApplicationBatch
{
    private const int Lanes = JobSeekers.Lanes;
    private const int Half = Lanes / 2;
    private const int Size = 128;

    /// <summary>Whole numbers that it keeps.</summary>
    public const int WholeNumbers = 4 * Size;

    /// <summary>Real numbers that it keeps.</summary>
    public const int Numbers = 2 * Size;

    private readonly bool _isGeneral;
    private readonly Span<uint> _seekers;
    private readonly Span<uint> _posts;
    private readonly Span<uint> _rows;
    private readonly Span<uint> _words;
    private readonly Span<double> _noises;
    private readonly Span<double> _estimates;
    private int _count;

    /// <summary>Makes an empty one.</summary>
    /// <param name="isGeneral">For posts that ask for general competence only.</param>
    /// <param name="wholeNumbers">Room for <see cref="WholeNumbers"/>.</param>
    /// <param name="numbers">Room for <see cref="Numbers"/>.</param>
    public ApplicationBatch(bool isGeneral, Span<uint> wholeNumbers, Span<double> numbers)
    {
        _isGeneral = isGeneral;
        _seekers = wholeNumbers[..Size];
        _posts = wholeNumbers.Slice(Size, Size);
        _rows = wholeNumbers.Slice(2 * Size, Size);
        _words = wholeNumbers.Slice(3 * Size, Size);
        _noises = numbers[..Size];
        _estimates = numbers.Slice(Size, Size);
    }

    /// <summary>There is room for eight more.</summary>
    public readonly bool HasRoom => _count <= Size - Lanes;

    /// <summary>Adds those of eight whose bits are set.</summary>
    /// <param name="who">One bit a lane.</param>
    /// <param name="seekers">Who applies.</param>
    /// <param name="posts">Where.</param>
    /// <param name="rows">Their rows of the fit table.</param>
    /// <param name="words">The word of the employer's error.</param>
    /// <param name="noise">Largest error, up and down together.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint who, Vector256<uint> seekers, Vector256<uint> posts, Vector256<uint> rows, Vector256<uint> words, Four noise)
    {
        Pack.Left(seekers, who).StoreUnsafe(ref _seekers[_count]);
        Pack.Left(posts, who).StoreUnsafe(ref _posts[_count]);
        Pack.Left(rows, who).StoreUnsafe(ref _rows[_count]);
        Pack.Left(words, who).StoreUnsafe(ref _words[_count]);
        noise.Put(_noises, _count);
        noise.Put(_noises, _count + Half);
        _count += BitOperations.PopCount(who);
    }

    /// <summary>All arrive: each post keeps its best.</summary>
    public void Arrive(ModelState state)
    {
        Matching matching = state.Space<Matching>();
        ref Post posts = ref MemoryMarshal.GetArrayDataReference(matching.Market.All);
        if (_isGeneral) LookUpInSectors(state, matching, ref posts);
        else LookUpInField(state, matching, ref posts);
        for (int i = 0; i < _count; i += Lanes)
        {
            RandomStreams.ToUnit(Vector256.LoadUnsafe(ref _words[i]), out Four lower, out Four upper);
            (Four.At(_estimates, i) * (1.0 + (Four.At(_noises, i) * (lower - 0.5)))).Put(_estimates, i);
            (Four.At(_estimates, i + Half) * (1.0 + (Four.At(_noises, i + Half) * (upper - 0.5)))).Put(_estimates, i + Half);
        }

        for (int i = 0; i < _count; i++) Unsafe.Add(ref posts, _posts[i]).Consider(_estimates[i], (int)_seekers[i]);
        _count = 0;
    }

    /// <summary>Fit × level × talent in the own field, one after the other without a branch.</summary>
    private readonly void LookUpInField(ModelState state, Matching matching, ref Post posts)
    {
        ReadOnlySpan<float> fits = matching.Fits.Worths;
        ReadOnlySpan<double> talents = state.Seekers.Talent;
        int height = matching.Fits.Height;
        for (int i = 0; i < _count; i++)
        {
            int offset = Unsafe.Add(ref posts, _posts[i]).Place & Post.OffsetMask;
            _estimates[i] = fits[(offset * height) + (int)_rows[i]] * talents[(int)_seekers[i]];
        }
    }

    /// <summary>The same in the sector of each post; what is not known yet is worked out.</summary>
    private readonly void LookUpInSectors(ModelState state, Matching matching, ref Post posts)
    {
        ReadOnlySpan<float> fits = matching.Fits.Worths;
        ReadOnlySpan<double> talents = state.Seekers.Talent;
        int height = matching.Fits.Height;
        ReadOnlySpan<int> sectorOf = state.Enterprises.Sector;
        for (int i = 0; i < _count; i++)
        {
            int sector = sectorOf[Unsafe.Add(ref posts, _posts[i]).Enterprise];
            _estimates[i] = fits[((FitTable.Window + sector) * height) + (int)_rows[i]] * talents[(int)_seekers[i]];
        }

        for (int i = 0; i < _count; i++)
        {
            if (!double.IsNaN(_estimates[i])) continue;
            int seeker = (int)_seekers[i], p = state.Seekers.ProgrammeOf(seeker), age = PersonBits.Age(state.Seekers.Person[seeker]);
            int sector = sectorOf[Unsafe.Add(ref posts, _posts[i]).Enterprise];
            _estimates[i] = matching.Fits.InSector(state, p, age, (int)_rows[i], sector) * talents[seeker];
        }
    }
}
