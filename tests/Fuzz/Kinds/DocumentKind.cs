using Fuzz.Judging;
using Fuzz.Running;

namespace Fuzz.Kinds;

/// <summary>Documents of which clients are made.</summary>
internal abstract class DocumentKind : FuzzKind
{
    private readonly ClientStages stages = new();
    private CompiledBatch? batch;
    private long written;

    public override string Figures => $"{written} clients written, {batch?.Count ?? 0} of them compiled";

    public override void Start(Findings findings) => batch = new CompiledBatch(findings);

    public override void Check(FuzzCase fuzzCase)
    {
        IReadOnlyList<EmittedText> files = stages.Run(fuzzCase);
        EmittedSyntax.Check(files);
        written += files.Count > 0 ? 1 : 0;
    }

    public override void Keep(FuzzCase fuzzCase, long number) => batch!.Take(fuzzCase, number);

    public override void Finish() => batch!.Finish();
}

/// <summary>A document in which lines and words were changed.</summary>
internal sealed class TextKind : DocumentKind
{
    public override FuzzCase Make(Random random) => Mutating.TextMutator.Make(random);
}

/// <summary>A document in which values were changed.</summary>
internal sealed class StructureKind : DocumentKind
{
    public override FuzzCase Make(Random random) => Mutating.TreeMutator.Make(random);
}

/// <summary>A file in which octets were changed.</summary>
internal sealed class BytesKind : DocumentKind
{
    public override FuzzCase Make(Random random) => Mutating.ByteMutator.Make(random);
}

/// <summary>A document and a mutation of it, one the other's baseline.</summary>
internal sealed class BaselineKind : DocumentKind
{
    public override FuzzCase Make(Random random) => Mutating.TreeMutator.MakePair(random);
}
