#!/usr/bin/env pwsh
<#
.SYNOPSIS
Restores, builds, tests, publishes the native program and builds this repository's own site.
.DESCRIPTION
Each step is one native command. The first that fails ends the script with its exit code.
Only the language itself and native commands are used, so that a test can run the script in a bare runspace.
.EXAMPLE
./build.ps1
.EXAMPLE
./build.ps1 -SkipTests -Runtime linux-arm64 -Output public
.EXAMPLE
./build.ps1 -Steps restore, build
.EXAMPLE
./build.ps1 -List
#>
param(
    [ValidateSet('Debug', 'Release')] [string] $Configuration = 'Release',
    # The system the native program is for, such as linux-x64, osx-arm64 or win-x64; this machine's when left out.
    [string] $Runtime = '',
    # The folder of the site that is built.
    [string] $Output = '_site',
    # The folder of the native program.
    [string] $Publish = 'artifacts/native',
    [ValidateSet('restore', 'build', 'test', 'publish', 'site')] [string[]] $Steps = @('restore', 'build', 'test', 'publish', 'site'),
    [switch] $SkipTests,
    # Prints the steps and runs none.
    [switch] $List,
    # The .NET command to use, when it is not the one on the path.
    [string] $Dotnet = 'dotnet'
)

$ErrorActionPreference = 'Stop'

if ($Runtime -eq '') {
    $platform = [System.Runtime.InteropServices.RuntimeInformation]
    $system = 'linux'
    if ($platform::IsOSPlatform([System.Runtime.InteropServices.OSPlatform]::Windows)) { $system = 'win' }
    if ($platform::IsOSPlatform([System.Runtime.InteropServices.OSPlatform]::OSX)) { $system = 'osx' }
    $Runtime = $system + '-' + $platform::OSArchitecture.ToString().ToLowerInvariant()
}

$program = @('run', '--project', 'src/AiBlog', '--configuration', $Configuration, '--no-build', '--')

$plan = @(
    @{ Name = 'restore'; Arguments = @('restore', 'AiBlog.sln') }
    @{ Name = 'build'; Arguments = @('build', 'AiBlog.sln', '--configuration', $Configuration, '--no-restore') }
    @{ Name = 'test'; Arguments = @('test', 'AiBlog.sln', '--configuration', $Configuration, '--no-build') }
    @{ Name = 'publish'; Arguments = @('publish', 'src/AiBlog', '--configuration', $Configuration, '--runtime', $Runtime, '--output', $Publish) }
    @{ Name = 'site'; Arguments = $program + @('build', '-o', $Output) }
)

$here = $ExecutionContext.SessionState.Path.CurrentLocation.ProviderPath
try {
    [void] $ExecutionContext.SessionState.Path.SetLocation($PSScriptRoot)
    foreach ($step in $plan) {
        if ($Steps -notcontains $step.Name) { continue }
        if ($SkipTests -and $step.Name -eq 'test') { continue }

        "$($step.Name): $Dotnet $($step.Arguments -join ' ')"
        if ($List) { continue }

        $arguments = $step.Arguments
        & $Dotnet @arguments
        if ($LASTEXITCODE -ne 0) {
            "$($step.Name) failed with exit code $LASTEXITCODE"
            exit $LASTEXITCODE
        }
    }
}
finally {
    [void] $ExecutionContext.SessionState.Path.SetLocation($here)
}
