using System.Globalization;
using Fuzz.Kinds;
using Fuzz.Running;

if (FuzzOptions.From(args) is not { } options)
{
    Console.WriteLine(FuzzOptions.Usage);
    return 2;
}

int findings = 0;
foreach (FuzzKind kind in FuzzKind.Of(options.Kind))
{
    findings += new FuzzRun(kind, options).Run();
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{findings} findings, seed {options.Seed}"));
return findings == 0 ? 0 : 1;
