using System.Numerics;
using System.Runtime.Intrinsics;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.State;

namespace Ronghe.Simulation.Processes.LabourMarket;

/// <summary>Who looks for one kind of post in this period: places among the seekers, programme by programme, in their order. Working space
/// of matching.</summary>
/// <param name="programmes">Programmes.</param>
internal sealed class Lookers(int programmes)
{
    private const int Lanes = JobSeekers.Lanes;

    private readonly int[] _number = new int[programmes];
    private readonly int[] _left = new int[programmes];
    private uint[] _seekers = [];

    /// <summary>Nobody looks yet.</summary>
    public void BeginPeriod(JobSeekers seekers)
    {
        _number.AsSpan().Clear();
        _left.AsSpan().Clear();
        if (_seekers.Length < seekers.Person.Length) _seekers = new uint[seekers.Person.Length];
    }

    /// <summary>Adds those of eight seekers of a programme from <paramref name="first"/> on whose bits are set.</summary>
    public void Add(JobSeekers seekers, int programme, int first, uint who)
    {
        Vector256<uint> eight = Vector256.Create((uint)first) + Vector256<uint>.Indices;
        Pack.Left(eight, who).CopyTo(_seekers, seekers.Start(programme) + _number[programme]);
        _number[programme] += BitOperations.PopCount(who);
    }

    /// <summary>Those of the programme who have not found a post.</summary>
    public ReadOnlySpan<uint> Of(JobSeekers seekers, int programme)
    {
        Span<uint> lookers = _seekers.AsSpan(seekers.Start(programme), _number[programme]);
        if (_left[programme] == seekers.Left(programme)) return lookers;
        _left[programme] = seekers.Left(programme);
        Span<uint> room = _seekers.AsSpan(seekers.Start(programme));
        int kept = 0;
        for (int i = 0; i < lookers.Length; i += Lanes)
        {
            Vector256<uint> eight = Eight(lookers, i);
            uint look = ~JobSeekers.HaveLeft(Picked.Eight(seekers.Person, eight)).ExtractMostSignificantBits() & Next(lookers.Length - i);
            Pack.Left(eight, look).CopyTo(room[kept..]);
            kept += BitOperations.PopCount(look);
        }

        _number[programme] = kept;
        return lookers[..kept];
    }

    /// <summary>Eight from <paramref name="i"/> on; where fewer are left the last one again.</summary>
    public static Vector256<uint> Eight(ReadOnlySpan<uint> lookers, int i) =>
        Vector256.Min(Vector256.LoadUnsafe(in lookers[i]), Vector256.Create(lookers[^1]));

    /// <summary>Lanes of the next eight when so many are left, one bit a lane.</summary>
    public static uint Next(int left) => left < Lanes ? (1u << left) - 1 : (1u << Lanes) - 1;
}
