using CampaignsGen.Package.Assemblies;

// CampaignsGen.Package --output <folder> <assembly>...
// Writes each assembly to the folder, fit to be loaded into any compiler beside other packages' analyzers.
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
    // The form that MSBuild recognizes as an error of the build.
    Console.Error.WriteLine($"CampaignsGen.Package: error : {exception.Message}");
    return 1;
}
