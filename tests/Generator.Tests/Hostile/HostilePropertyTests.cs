using CsCheck;
using Xunit;

namespace Generator.Tests.Hostile;

/// <summary>Random texts, made of hostile ones and of any characters, at random positions.</summary>
public class HostilePropertyTests
{
    /// <summary>Few enough to be quick, each with about seventy positions; <c>CsCheck_Iter</c> runs more.</summary>
    private const int Iterations = 25;

    private static readonly Gen<string> Fragment = Gen.Frequency(
        (6, Gen.OneOf<string>([.. HostileTexts.All.Where(static text => text.Length < 40), HostileTexts.Nul])),
        (
            2,
            Gen.Char.Where(static character => !char.IsSurrogate(character))
                .Array[1, 6]
                .Select(static characters => new string(characters))
        ),
        (2, Gen.String[Gen.Char.AlphaNumeric, 1, 8])
    );

    private static readonly Gen<string> Text = Fragment.Array[1, 5].Select(static parts => string.Concat(parts));

    [Fact]
    public void Any_text_at_any_position_stays_a_text() =>
        Gen.Select(Text.Array[16], Gen.UInt)
            .Sample(
                static (texts, seed) =>
                    HostileCheck
                        .AssertHarmlessAsync(position => texts[(int)(Hash(position, seed) % (uint)texts.Length)])
                        .GetAwaiter()
                        .GetResult(),
                iter: Iterations,
                threads: 2
            );

    /// <summary>The same text each time that a position is asked for.</summary>
    private static uint Hash(string position, uint seed) =>
        position.Aggregate(seed, static (hash, character) => unchecked((hash ^ character) * 16777619));
}
