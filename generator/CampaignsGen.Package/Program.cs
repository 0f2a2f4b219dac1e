using CampaignsGen.Package.Assemblies;

// CampaignsGen.Package --output <folder> <assembly>...
// Writes each assembly to the folder, prepared for loading into any compiler together with the analyzers of other packages.
if (args is not ["--output", var folder, .. { Length: > 0 } paths])
{
    Console.Error.WriteLine("CampaignsGen.Package: error : expected --output <folder> <assembly>...");
    return 1;
}

try
{
    Directory.CreateDirectory(folder);
    new AnalyzerPreparation(paths).WriteTo(folder);
    return 0;
}
catch (Exception exception) when (exception is PreparationException or IOException or BadImageFormatException)
{
    // The format that MSBuild recognizes as an error of the build.
    Console.Error.WriteLine($"CampaignsGen.Package: error : {exception.Message}");
    return 1;
}
