using Fuzz.Running;

namespace Fuzz.Kinds;

/// <summary>A way of making cases, and what must hold of each.</summary>
internal abstract class FuzzKind
{
    private static readonly Func<FuzzKind>[] All =
    [
        static () => new TextKind(),
        static () => new StructureKind(),
        static () => new BytesKind(),
        static () => new BaselineKind(),
        static () => new AppSettingsKind(),
        static () => new JsonKind(),
    ];

    public static IReadOnlyList<string> Names { get; } =
    ["text", "structure", "bytes", "baseline", "appsettings", "json"];

    public string Name { get; private set; } = "";

    /// <summary>What the kind counts beside cases.</summary>
    public virtual string Figures => "";

    /// <summary>The kind of that name, or every one.</summary>
    public static IEnumerable<FuzzKind> Of(string name) =>
        Names.Zip(All).Where(pair => name == "all" || pair.First == name).Select(Named);

    private static FuzzKind Named((string Name, Func<FuzzKind> Make) pair)
    {
        FuzzKind kind = pair.Make();
        kind.Name = pair.Name;
        return kind;
    }

    /// <summary>Before the first case.</summary>
    public virtual void Start(Findings findings) { }

    /// <summary>A case, made of nothing but <paramref name="random"/>.</summary>
    public abstract FuzzCase Make(Random random);

    /// <summary>Throws where something does not hold.</summary>
    public abstract void Check(FuzzCase fuzzCase);

    /// <summary>Takes note of a case of which all holds, for what is looked at for many together.</summary>
    public virtual void Keep(FuzzCase fuzzCase, long number) { }

    /// <summary>After the last case.</summary>
    public virtual void Finish() { }
}
